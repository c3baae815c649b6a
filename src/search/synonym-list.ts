/** What a file of synonyms holds. Phrases stand apart by commas or lines; "a|b c" is "a c" and "b c". */
export interface SynonymList {
  readonly language: string;
  readonly writtenOn: string;
  readonly reviewedBy: string;
  /** Category id -> phrases that mean it. */
  readonly means: Readonly<Record<string, string>>;
  /** Category id -> phrases for which it is a second choice. */
  readonly also: Readonly<Record<string, string>>;
  /** Agencies' words -> what people type for them. The words must stand together in one field. */
  readonly words: Readonly<Record<string, string>>;
  /** What an address says -> what people type for it. */
  readonly places: Readonly<Record<string, string>>;
  /** Category id -> what agencies name such a service, for records that were filed under no category. */
  readonly named: Readonly<Record<string, string>>;
  /** Phrases with another meaning than the words inside them. */
  readonly apart: string;
  /** Understood, and never shown. */
  readonly unspoken: string;
}
