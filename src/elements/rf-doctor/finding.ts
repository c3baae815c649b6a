/** One thing that a webmaster should know of: a code that the string tables turn into sentences, how much it matters, and what to paste. */
import type { DoctorStrings } from '../../locale/strings.js';

/** `must`: somebody cannot use the page. `should`: it works, and not for everybody. `note`: good to know. */
export type Severity = 'must' | 'should' | 'note';

type After<Start extends string, Key> = Key extends `${Start}${infer Rest}` ? Rest : never;
export type FindingCode = After<'doctor_', keyof DoctorStrings>;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Values in its sentences: names and numbers of the host's own page, shown as text. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Exact lines for the host's page or server. */
  readonly paste?: readonly string[];
  /** Where to go on. */
  readonly link?: string;
}

const ORDER: readonly Severity[] = ['must', 'should', 'note'];

export const byWeight = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
