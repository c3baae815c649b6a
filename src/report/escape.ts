/** Words of a feed as text of HTML, in an element or in a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`);
