/** The address of a file beside a feed's own, absolute or relative to the page as that is. */
export function addressBeside(url: string | URL, file: string): string {
  return String(url).replace(/[?#].*$/s, '').replace(/[^/]*$/, file);
}
