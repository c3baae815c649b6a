/**
 * Who comes or answers, and whether police may come. People decide by it, so nothing is guessed:
 * a missing `policeMayCome` is a question to ask, never "no".
 */
import { groupOf } from '../model/categories.js';
import type { Resource } from '../model/resource.js';
import type { Localizer } from './localizer.js';

/** One or two sentences; undefined only where nobody comes or answers in a crisis and the data says nothing. */
export function whoComes(resource: Resource, localizer: Localizer): string | undefined {
  const { responders = [], policeMayCome } = resource;
  const [only] = responders;
  const sentences: string[] = [];
  if (only && responders.length === 1) sentences.push(localizer.text(`comes_${only}`));
  else if (only) {
    const people = localizer.list(responders.map((each) => localizer.text(`who_${each}`)));
    const sentence = localizer.text('comesTeam', { people });
    sentences.push(sentence.charAt(0).toLocaleUpperCase(localizer.lang) + sentence.slice(1));
  }
  const answers = resource.categories.some(({ id }) => /^(?:come|talk)$/.test((id && (groupOf(id) ?? id)) || ''));
  if (responders.includes('police')) return sentences.join(' ');
  if (policeMayCome) sentences.push(localizer.text(`police_${policeMayCome}`));
  else if (only) sentences.push(localizer.text('policeUnknown'));
  else if (answers) sentences.push(localizer.text('whoUnknown'));
  return sentences.length ? sentences.join(' ') : undefined;
}
