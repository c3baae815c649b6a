/**
 * The shape of a phrase list: what people type when someone is in danger, in one language.
 *
 * Phrases are apart by commas, and their words by spaces. Up to `GAP` (four) other words may stand between two words of a phrase.
 *   `a|b`    either word          `@name`  a group of words named in `groups`
 *   `& a b`  the words in any order, each within `NEAR` words of the first; not all at one place
 *   `= a b`  nothing else in the text but fillers
 *   `>word`  with no gap before   `word*`  the beginning of a word
 *   `word!`  spelt exactly so; every other word of four letters or more may be misspelt
 *   `word~`  the word in all its forms, by `endings`
 * Words are written without apostrophes ("dont"); accents and case do not count. Chinese is written without spaces within a word.
 */

/** What kind of help a text calls for. */
export type CrisisNeed = 'suicide' | 'violence' | 'overdose' | 'someone-else';

export interface PhraseList {
  /** BCP 47 tag. */
  readonly language: string;
  /** ISO date of the last change of the words. */
  readonly writtenOn: string;
  /** Who read every line and answers for it. Null is a draft, and a draft is refused. */
  readonly reviewedBy: string | null;
  readonly groups: Readonly<Record<string, string>>;
  /** The endings that stand for one another. Of `word~`, the first of these keys that it ends with is replaced by each in turn. */
  readonly endings?: Readonly<Record<string, string>>;
  /** Words between two words of a phrase that are not counted as a gap. */
  readonly fillers: string;
  /** Real words that look like a misspelt one and are not. */
  readonly otherWords: string;
  /** First the most urgent: of several matches the earliest entry wins. */
  readonly phrases: readonly (readonly [CrisisNeed, string])[];
  /** Subjects. They match unless the text is also `about` learning, working, mourning or the like, in this list's words. */
  readonly topics: readonly (readonly [CrisisNeed, string])[];
  readonly about: string;
  /** Sayings and other senses. A match of this list that shares a word with one of them does not count. */
  readonly idioms: string;
}
