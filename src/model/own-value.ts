/** What a table of ours says of a feed's or a host's word: "constructor" and "__proto__" are words too, and no entries of any table. */
export function ownValue<T>(table: Readonly<Record<string, T>> | undefined, word: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
