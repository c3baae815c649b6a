/** The corpus of hostile.ts through every reader, and what is made of each feed. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { firstLook } from '../../src/feeds/first-look/first-look.js';
import { readFeed } from '../../src/feeds/read-feed.js';
import type { Feed, ReadOptions } from '../../src/feeds/feed.js';
import { DOCUMENTS, FORMATS, GOOD, VALUES, withValues, type FeedInput } from './hostile.js';
import { holds, isTyped, strings, usable } from './invariants.js';

/** The feed, or the code of the error it was refused with. */
async function read(input: FeedInput, options?: ReadOptions): Promise<Feed | string> {
  try {
    return await readFeed(input, options);
  } catch (error) {
    return isTyped(error);
  }
}

const TOGETHER = 16;
const shown = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 40);

describe('bad values in every field', () => {
  for (const [f, [format, write]] of Object.entries(FORMATS).entries()) {
    // Pages of text are each put into some formats only: they take long, and are cut in the same place for all.
    const own = VALUES.filter((value, v) => typeof value !== 'string' || value.length < 1000 || v % 5 === f % 5);
    test(format, async () => {
      for (let from = 0; from < own.length; from += TOGETHER) {
        const values = own.slice(from, from + TOGETHER), feed = await read(write(withValues(values)));
        if (typeof feed === 'string') assert.fail(`${values.map(shown).join(' ')}: ${feed}`);
        try {
          holds(feed);
          await usable(feed);
          assert.ok(feed.resources.some(({ name }) => name.startsWith(GOOD.name)), 'the good record is there');
        } catch (error) {
          throw new Error(`with one of ${values.map(shown).join(' ')}`, { cause: error });
        }
      }
    });
  }
});

/** All that says where it is, under words that stand nowhere else. */
const HIDDEN = { ...GOOD, id: 's1', name: 'Laurel House Domestic Violence Shelter', organization: 'Laurel House', category: 'Domestic violence shelter', description: 'A safe place.', address: '77 Zebrawood Lane', zip: '19477', latitude: '39.876543', longitude: '-75.345678' };
const SECRETS = ['Zebrawood', '19477', '876543', '345678'];

describe('a confidential place is nowhere, whatever else is wrong with its record', () => {
  for (const [format, write] of Object.entries(FORMATS)) {
    test(format, async () => {
      const wrongs = [{}, { latitude: '398765431', longitude: '-753456781' }, { latitude: '-75.345678', longitude: '39.876543' }, { latitude: '0', longitude: '-75.345678' }, { latitude: '39,876543', longitude: '-75,345678' },
        { zip: '19477-19477' }, { phone: '215-685-644' }, { website: 'javascript:alert(1)' }, { email: 'x' }, { hours: 'whenever' }, { category: 'Nobody knows; Domestic violence shelter' }, { id: '' }, { id: 's2' }, { verified: 'never' }, { address: '77 Zebrawood Lane, Philadelphia, PA 19477' }];
      const feed = await readFeed(write([{ ...GOOD }, ...wrongs.flatMap((wrong, index) => [{ ...HIDDEN, name: `${HIDDEN.name} ${index}`, id: `s${index}`, ...wrong }, { ...HIDDEN, ...wrong }])]));
      assert.deepEqual(feed.resources.filter(({ confidential }) => !confidential).map(({ name }) => name.replace(/ \d+$/, '')), format === 'SAMHSA' ? [`${GOOD.name} ${GOOD.organization}`] : [GOOD.name]);
      holds(feed, SECRETS);
      await usable(feed, SECRETS);
    });
  }
});

describe('a hostile document', () => {
  for (const [name, make] of Object.entries(DOCUMENTS)) {
    test(name, async () => {
      const input = make(), feed = await read(input);
      if (typeof input === 'string') {
        for (const { text } of strings(await firstLook(new TextEncoder().encode(input)) ?? [])) assert.ok(text.length <= 20_000);
      }
      if (typeof feed === 'string') return;
      holds(feed);
      await usable(feed);
    });
  }
});
