/** docs/reliability.md, from what the cells of the fault matrix came to. */
import { FAULTS, type Fault } from './fault-table.js';

/** `state` is undefined where the cell did not hold. */
export interface Cell { readonly engine: string; readonly fault: Fault; readonly state: string | undefined }

const GROUPS: Readonly<Record<Fault['group'], string>> = { feed: 'The feed', environment: 'The browser and the device', page: 'The page', globals: 'Scripts that change the page’s globals' };
const MEANS: Readonly<Record<string, string>> = {
  listed: 'the list', failed: 'your own list, a sentence, “Try again”', part: 'a list, a sentence that it is in part, “Try again”', static: 'what you wrote',
};

export function matrix(cells: readonly Cell[]): string {
  const names = [...new Set(cells.map(({ engine }) => engine))].sort(), held = cells.filter(({ state }) => state).length;
  const of = (fault: Fault): string => names.map((name) => {
    const state = cells.find((each) => each.engine === name && each.fault === fault)?.state;
    return state ? MEANS[state] ?? state : '**does not hold**';
  }).join(' | ');
  const parts = (Object.keys(GROUPS) as Fault['group'][]).map((group) => {
    const rows = FAULTS.filter((each) => each.group === group).map((fault) => `| ${fault.says} | ${of(fault)} | ${fault.retry ? 'yes' : '–'} |`);
    return `## ${GROUPS[group]}\n\n| what goes wrong | ${names.join(' | ')} | “Try again” recovers |\n|---|${names.map(() => '---|').join('')}---|\n${rows.join('\n')}\n`;
  });
  return `# What happens on a bad day

Made by \`npm run faults\`: ${FAULTS.length} faults in ${names.length} engines (${names.join(', ')}), ${cells.length} cells, ${held} hold.

In each cell the fault was really met (the server or the page counted it). The crisis lines 988 and 911 could be seen, were not covered, and took focus. What was said was a sentence of the page's language, English and Spanish in turn, without a code. Where it says so, “Try again” brought the list once the fault was over. And nothing was thrown into the page: no error, no rejected promise.

A server that is down, busy or lost is asked twice more within seconds before anything is said; one that asks for more time is left alone. After 20 seconds in which nothing comes, or five minutes in all, the page gives up and says so: a large file on a weak signal is waited for as long as it goes on coming. Where one of several feeds is lost, the others show, and the page says that a part is missing.

${parts.join('\n')}`;
}
