/** Yes and no as spreadsheets write them, folded, in five languages. A word that is neither is no answer. */
import { fold } from '../../text/normalise.js';

const YES = /^(?:y|yes|true|t|1|x|✓|✔|☑|✅|si|s|oui|o|vrai|verdadero|sim|ja|wahr|checked|available)$/;
const NO = /^(?:n|no|false|f|0|✗|✘|☐|non|faux|falso|nao|nein|falsch|unchecked|-|none)$/;

export function yesOrNo(cell: string): boolean | undefined {
  const said = fold(cell).trim();
  return YES.test(said) ? true : NO.test(said) ? false : undefined;
}
