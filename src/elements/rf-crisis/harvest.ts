/**
 * The lines that the host wrote into its static strip and that are nowhere else, so that taking the strip over loses none.
 * A row is known by what it dials. Only tel: and sms: links are read; every string stays text.
 */
import type { CrisisLine } from '../../crisis/line.js';
import type { Phone } from '../../model/resource.js';

const DIALS = /^(tel|sms):(\+?\d{3,15})$/;

const words = (node: Node | null | undefined): string => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** @param host the element whose light DOM holds the strip. */
export function harvestLines(host: Element): CrisisLine[] {
  return [...host.querySelectorAll(':scope > .rf-crisis > :not(.rf-title)')].flatMap((row, index) => {
    const channels = [...row.querySelectorAll('a')].flatMap((link): Phone[] => {
      const [, scheme, dial] = DIALS.exec((link.getAttribute('href') ?? '').replace(/[\s().-]/g, '')) ?? [];
      const number = /\+?\d[\d\s().-]*\d/.exec(words(link))?.[0] ?? dial;
      return dial && number ? [{ kind: scheme === 'sms' ? 'text' : 'voice', dial, number }] : [];
    });
    if (!channels.length) return [];
    const said = row.cloneNode(true) as Element;
    for (const link of said.querySelectorAll('a')) link.remove();
    const name = words(said.querySelector('b, strong')) || words(said);
    const about = words(said).replace(name, '').trim();
    return [{ id: `page-${index}`, name, use: 'strip', channels, ...(about ? { about } : {}) }];
  });
}

/** What is dialled, to tell one line from another. */
export const dials = (lines: readonly CrisisLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ channels }) => channels.flatMap(({ dial }) => dial ?? [])));
