/** Sentences for problems: a chunk of their own, because a resident's page shows none. */
import type { Problem } from './feed.js';

/** The same problems with their sentences in English. */
export async function explain(problems: readonly Problem[]): Promise<readonly Problem[]> {
  if (!problems.length) return problems;
  const messages: Readonly<Record<string, string>> = (await import('./problem-messages.data.js')).PROBLEM_MESSAGES;
  return problems.map(each => ({ ...each, message: (messages[each.code] ?? each.code).replace(/\{(\w+)\}/g, (_, name: string) => String(each.params[name] ?? '')) }));
}
