/** Sentences for problems: a chunk of their own, because a resident's page shows none. */
import { mapInSlices } from '../model/map-in-slices.js';
import { slices } from '../model/slices.js';
import type { Problem } from './feed.js';

/** The same problems with their sentences in English. */
export async function explain(problems: readonly Problem[], signal?: AbortSignal): Promise<readonly Problem[]> {
  if (!problems.length) return problems;
  const messages: Readonly<Record<string, string>> = (await import('./problem-messages.data.js')).PROBLEM_MESSAGES;
  return mapInSlices(problems, slices(signal), each => ({ ...each, message: (messages[each.code] ?? each.code).replace(/\{(\w+)\}/g, (_, name: string) => String(each.params[name] ?? '')) }), 100);
}
