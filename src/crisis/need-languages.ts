/**
 * The languages in which a crisis need is seen. The other lists in `phrases/` are drafts: they belong here once somebody who
 * speaks the language and knows the work has put a name under them, and `createNeedFinder` refuses them before.
 */
import type { PhraseList } from './need-list.js';
import { ENGLISH } from './phrases/en.data.js';
import { SPANISH } from './phrases/es.data.js';

export const PHRASE_LISTS: readonly PhraseList[] = [ENGLISH, SPANISH];
