/**
 * Several records of one service that differ in nothing but their hours: a row for each weekday, or for each shift. Where
 * ids say that they are one, their hours are put together. Where none does, each is left as it is, and none may say that
 * the place is closed at the hours of another: their hours are partial.
 */
import type { Resource } from '../model/resource.js';

type Record = Omit<Resource, 'id'> & { readonly id?: string };

const withoutHours = ({ schedules: _schedules, hoursText: _text, hoursAre: _are, source: _source, ...rest }: Record): string => JSON.stringify(rest);
const hoursOf = ({ schedules, hoursText, hoursAre }: Record): string => JSON.stringify([schedules, hoursText, hoursAre]);

/** Which ids stand for one service with several records: those that differ in their hours and in nothing else. */
export class SharedIds {
  private readonly seen = new Map<string, { readonly rest: string; readonly hours: Set<string>; same: boolean }>();

  add(id: string, record: Record): void {
    const rest = withoutHours(record), seen = this.seen.get(id);
    if (!seen) this.seen.set(id, { rest, hours: new Set([hoursOf(record)]), same: true });
    else {
      seen.hours.add(hoursOf(record));
      seen.same &&= seen.rest === rest;
    }
  }

  isOne(id: string): boolean {
    const seen = this.seen.get(id);
    return seen !== undefined && seen.same && seen.hours.size > 1;
  }
}

/** One record with the hours of both; the first one itself where the second says the same. */
export function withHoursOf<R extends Record>(first: R, other: Record): R {
  const known = new Set(first.schedules?.map(each => JSON.stringify(each))), said = first.hoursText?.split('; ') ?? [];
  if ((other.schedules ?? []).every(each => known.has(JSON.stringify(each))) && (!other.hoursText || first.hoursText === other.hoursText || said.includes(other.hoursText))) return first;
  const schedules = [...first.schedules ?? [], ...other.schedules ?? []];
  const complete = first.hoursAre === 'complete' && other.hoursAre === 'complete';
  const words = [...new Set([first.hoursText, other.hoursText])].filter(Boolean).join('; ');
  return { ...first, ...(words && { hoursText: words }), ...(schedules.length && { schedules, hoursAre: complete ? 'complete' as const : 'partial' as const }) };
}

/** Resources that a resident would take for one service, and whose hours are not the same. */
export class Doubts {
  private readonly hours = new Map<string, string>();
  private readonly looks = new Set<string>();

  private static look({ name, organization, place, phones, categories }: Record): string {
    return JSON.stringify([name, organization, place?.address, place?.postalCode, place?.latitude, phones[0]?.number, categories.map(({ label }) => label)]);
  }

  /** `joined`: it will be given more hours than its own. */
  add(record: Record, joined: boolean): void {
    if (!record.schedules) return;
    const look = Doubts.look(record), said = joined ? `${record.id ?? ''} ` : hoursOf(record), seen = this.hours.get(look);
    if (seen === undefined) this.hours.set(look, said);
    else if (seen !== said) this.looks.add(look);
  }

  about(record: Record): boolean { return record.hoursAre === 'complete' && this.looks.size > 0 && this.looks.has(Doubts.look(record)); }
}
