/** The demo's server answers for pieces of a file, as a map file needs it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

const FILE = 'data/philadelphia/neighborhoods.pmtiles';
const whole = readFileSync(`demo/${FILE}`), size = whole.length;

describe('ranges of the demo server', () => {
  let server: { readonly url: string; close(): Promise<void> };
  before(async () => {
    const { startServer } = await import(pathToFileURL('demo/serve.mjs').href) as { startServer(options: { port: number }): Promise<typeof server> };
    server = await startServer({ port: 0 });
  });
  after(() => server.close());
  const ask = async (headers: Record<string, string>, method = 'GET'): Promise<[number, string | null, Buffer]> => {
    const response = await fetch(`${server.url}${FILE}`, { headers, method });
    return [response.status, response.headers.get('Content-Range'), Buffer.from(await response.arrayBuffer())];
  };

  for (const [range, from, to] of [['bytes=0-126', 0, 126], ['bytes=100-100', 100, 100], [`bytes=${size - 5}-${size + 100}`, size - 5, size - 1], ['bytes=-7', size - 7, size - 1], [`bytes=${size - 3}-`, size - 3, size - 1]] as const) {
    it(`${range}: 206, and no byte more`, async () => {
      const [status, said, bytes] = await ask({ Range: range });
      assert.deepEqual([status, said], [206, `bytes ${from}-${to}/${size}`]);
      assert.ok(bytes.equals(whole.subarray(from, to + 1)));
    });
  }
  it('beyond the end: 416, and how long the file is', async () => { assert.deepEqual((await ask({ Range: `bytes=${size}-` })).slice(0, 2), [416, `bytes */${size}`]); });
  it('no range, or several: the whole', async () => {
    for (const headers of [{}, { Range: 'bytes=0-1,4-5' }, { Range: 'lines=0-1' }]) {
      const [status, , bytes] = await ask(headers);
      assert.deepEqual([status, bytes.length], [200, size]);
    }
  });
  it('a piece of a file that is another one by now: the whole', async () => { assert.equal((await ask({ Range: 'bytes=0-9', 'If-Range': '"old"' }))[0], 200); });
  it('HEAD says what GET would', async () => { assert.deepEqual((await ask({ Range: 'bytes=0-9' }, 'HEAD')).slice(0, 2), [206, `bytes 0-9/${size}`]); });
});
