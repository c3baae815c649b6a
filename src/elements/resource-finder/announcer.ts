/** What is said aloud: one sentence, through two polite regions in turn, so that the same one twice is still heard twice. */
export function say(root: ParentNode, words: string): void {
  const [one, other] = root.querySelectorAll('.say');
  const next = one?.textContent ? other : one;
  for (const region of [one, other]) if (region) region.textContent = region === next ? words : '';
}
