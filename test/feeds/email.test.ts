import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEmail } from '../../src/feeds/email.js';

describe('an address of a letter', () => {
  for (const plain of ['help@clinic.example', 'first.last+intake@mail.clinic.example', "o-neil_1@x-y.example"]) {
    it(`is taken: ${plain}`, () => { assert.equal(readEmail(plain), plain); });
  }
  // Each of these would make a letter that goes to others too, or brings words along.
  for (const more of ['help@x.example?bcc=other%40evil.example', 'help@x.example?body=words.x', 'help@x.example?subject=a.b', 'help%0ABcc:x@evil.example', 'help%2Cother%40evil.example@x.example', 'help@x.example#a.b', 'help@x.example&bcc=a.b']) {
    it(`is text: ${more}`, () => { assert.equal(readEmail(more), undefined); });
  }
});
