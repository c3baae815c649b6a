/** The corpus of hostile.ts through every reader, and what is made of each feed. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { firstLook } from '../../src/feeds/first-look.js';
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
  for (const [format, write] of Object.entries(FORMATS)) {
    test(format, async () => {
      for (let from = 0; from < VALUES.length; from += TOGETHER) {
        const values = VALUES.slice(from, from + TOGETHER), feed = await read(write(withValues(values)));
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
