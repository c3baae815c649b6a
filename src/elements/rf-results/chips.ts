/** What a query asks for beyond its words, as removable chips: a label, and the change that takes it away. */
import type { Localizer } from '../../locale/localizer.js';
import type { Query } from '../../search/query.js';

export type Change = { readonly [key in keyof Query]: Query[key] | undefined };

export interface Chip { readonly label: string; readonly change: Change }

const without = (values: readonly string[] | undefined, value: string): readonly string[] | undefined => {
  const rest = values?.filter((each) => each !== value);
  return rest?.length ? rest : undefined;
};

export function chips(query: Query, localizer: Localizer, placeLabel?: string): Chip[] {
  const { text: t } = localizer;
  const { categories = [], languages = [], near, openAt, free, virtual, accessible, within } = query;
  const found: Chip[] = [];
  for (const id of categories) found.push({ label: localizer.category(id) ?? id, change: { categories: without(categories, id) } });
  if (near) {
    const label = placeLabel ? t('nearPlace', { place: placeLabel }) : t('near');
    found.push({ label, change: { near: undefined, radius: undefined, sort: undefined } });
  }
  if (within) found.push({ label: t('chipWithin'), change: { within: undefined } });
  if (openAt) found.push({ label: t(openAt === 'now' ? 'chipOpen' : 'chipOpenAt'), change: { openAt: undefined } });
  for (const code of languages) found.push({ label: localizer.language(code), change: { languages: without(languages, code) } });
  if (free) found.push({ label: t('chipFree'), change: { free: undefined } });
  if (virtual) found.push({ label: t('chipVirtual'), change: { virtual: undefined } });
  if (accessible) found.push({ label: t('chipAccessible'), change: { accessible: undefined } });
  return found;
}

/** The change that takes all of them away and keeps the words. */
export const CLEAR: Change = {
  categories: undefined, near: undefined, radius: undefined, within: undefined, openAt: undefined, languages: undefined,
  free: undefined, virtual: undefined, accessible: undefined, sort: undefined,
};
