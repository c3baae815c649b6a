/** An address of one mailbox, written plainly: no list, no name before it, no quoted or bracketed part that a mail program may read otherwise, and nothing that goes on after it as the words or the further readers of a letter. */
const PLAIN = /^[^\s@,;:<>()[\]"'\\?&%#]{1,64}@[^\s@,;:<>()[\]"'\\?&%#]{1,190}$/;

/** Undefined for anything else. */
export function readEmail(text: string | undefined): string | undefined {
  return text !== undefined && PLAIN.test(text) && /[^.]\.[^.]+$/.test(text.slice(text.indexOf('@'))) ? text : undefined;
}
