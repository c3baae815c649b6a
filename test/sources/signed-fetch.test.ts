import assert from 'node:assert/strict';
import { generateKeyPairSync, verify as verifyByNode, createHash } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { openDirectory } from '../../src/sources/open-directory.js';
import { newKeys, readPrivateKey, sign, verify, type Signature } from '../../src/sources/signature.js';
import { signatureAddress, signedFetch, signedName } from '../../src/sources/signed-fetch.js';

const { subtle } = globalThis.crypto;
const CSV = 'Name,Phone\nGrace Cafe,215-686-7150\n', ADDRESS = 'https://city.example/data/services.csv';
const bytes = new TextEncoder().encode(CSV);
const AT = new Date('2026-11-26T18:00:00Z');
let publicKey = '', pem = '', signature: Signature, other: Awaited<ReturnType<typeof newKeys>>;

before(async () => {
  ({ publicKey, privateKey: pem } = await newKeys(subtle));
  other = await newKeys(subtle);
  signature = await sign(bytes, 'services.csv', AT, await keyOf(pem), subtle);
});

async function keyOf(text: string): Promise<CryptoKey> {
  const key = await readPrivateKey(text, subtle);
  assert.ok(key);
  return key;
}

const server = (pages: Record<string, string>): { asked: string[]; fetch: typeof globalThis.fetch } => {
  const asked: string[] = [];
  return { asked, fetch: async (input) => {
    const address = input instanceof Request ? input.url : String(input);
    asked.push(address);
    const page = pages[address];
    return page === undefined ? new Response('', { status: 404 }) : new Response(page);
  } };
};

test('what is signed can be checked by anybody, with no code of ours', () => {
  const hash = createHash('sha256').update(CSV).digest('base64');
  const key = { key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'base64').toString('base64url') }, format: 'jwk' } as const;
  const text = `community-resource-finder feed\nservices.csv\n2026-11-26T18:00:00.000Z\n${hash}`;
  assert.equal(verifyByNode(null, Buffer.from(text), key, Buffer.from(signature.signature, 'base64')), true);
});

describe('a signature holds for these bytes, this name, this day and this key alone', () => {
  for (const [what, change, verdict] of [
    ['as it was signed', () => ({}), 'good'],
    ['another byte', () => ({ bytes: new TextEncoder().encode(CSV.replace('7150', '7151')) }), 'bad'],
    ['another name', () => ({ file: 'other.csv' }), 'bad'],
    ['another name, and said so', () => ({ file: 'other.csv', text: JSON.stringify({ ...signature, file: 'other.csv' }) }), 'bad'],
    ['another day', () => ({ text: JSON.stringify({ ...signature, signed: '2027-01-01T00:00:00.000Z' }) }), 'bad'],
    ['another key', () => ({ key: other.publicKey }), 'bad'],
    ['no key', () => ({ key: 'AAAA' }), 'bad'],
    ['a key of zeros', () => ({ key: `${'A'.repeat(43)}=` }), 'bad'],
    ['nothing beside it', () => ({ text: '' }), 'bad'],
    ['a web page beside it', () => ({ text: '<!doctype html>' }), 'bad'],
    ['null beside it', () => ({ text: 'null' }), 'bad'],
    ['a signature cut off', () => ({ text: JSON.stringify({ ...signature, signature: signature.signature.slice(0, 40) }) }), 'bad'],
    ['a signature of zeros', () => ({ text: JSON.stringify({ ...signature, signature: btoa('\0'.repeat(64)) }) }), 'bad'],
    ['a platform without WebCrypto', () => ({ without: true }), 'unable'],
    ['a platform without WebCrypto, and nothing beside it', () => ({ without: true, text: '' }), 'bad'],
  ] as [string, () => { bytes?: Uint8Array; file?: string; text?: string; key?: string; without?: boolean }, string][]) {
    test(`${what}: ${verdict}`, async () => {
      const given = change();
      assert.equal(await verify(given.bytes ?? bytes, given.file ?? 'services.csv', given.text ?? JSON.stringify(signature), given.key ?? publicKey, given.without ? undefined : subtle), verdict);
    });
  }
  test('a platform that does not know Ed25519 is unable, and does not say that a good list is bad', async () => {
    const old = { importKey: () => Promise.reject(new DOMException('Unrecognized name', 'NotSupportedError')) } as unknown as typeof subtle;
    assert.equal(await verify(bytes, 'services.csv', JSON.stringify(signature), publicKey, old), 'unable');
  });
});

test('keys of another kind are none', async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
  const x25519 = generateKeyPairSync('x25519', { privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
  for (const text of ['', 'oops', rsa.privateKey, x25519.privateKey, x25519.publicKey]) assert.equal(await readPrivateKey(text, subtle), undefined);
  // Keys that OpenSSL makes are of the same kind as ours.
  const openssl = generateKeyPairSync('ed25519', { privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
  assert.ok(await readPrivateKey(openssl.privateKey, subtle));
});

test('names and addresses', () => {
  for (const [address, name, beside] of [
    [ADDRESS, 'services.csv', `${ADDRESS}.sig`], [`${ADDRESS}?v=2#top`, 'services.csv', `${ADDRESS}.sig?v=2`],
    ['data/my%20list.csv', 'my list.csv', 'data/my%20list.csv.sig'], ['list%ZZ.csv', 'list%ZZ.csv', 'list%ZZ.csv.sig'], ['https://api.example/rows/', '', 'https://api.example/rows/.sig'],
    ['C:\\data\\services.csv', 'services.csv', 'C:\\data\\services.csv.sig'],
  ] as const) assert.deepEqual([signedName(address), signatureAddress(address)], [name, beside]);
});

describe('a directory whose files must be signed', () => {
  test('opens when they are', async () => {
    const { fetch, asked } = server({ [ADDRESS]: CSV, [`${ADDRESS}.sig`]: JSON.stringify(signature) });
    const directory = await openDirectory(ADDRESS, { fetch: signedFetch(publicKey, { fetch }) });
    assert.equal((await directory.search({})).items[0]?.resource.name, 'Grace Cafe');
    assert.deepEqual(asked.sort(), [ADDRESS, `${ADDRESS}.sig`]);
  });
  for (const [what, pages] of [
    ['a number was changed', () => ({ [ADDRESS]: CSV.replace('7150', '7151'), [`${ADDRESS}.sig`]: JSON.stringify(signature) })],
    ['the signature was taken away', () => ({ [ADDRESS]: CSV })],
    ['another file with its own signature was put there', () => ({ [ADDRESS]: CSV, [`${ADDRESS}.sig`]: JSON.stringify({ ...signature, file: 'older.csv' }) })],
  ] as const) {
    test(`does not when ${what}`, async () => {
      await assert.rejects(openDirectory(ADDRESS, { fetch: signedFetch(publicKey, { fetch: server(pages()).fetch }) }), { code: 'feed-not-signed' });
    });
  }
  test('a signature that cannot be fetched is none; a feed that is not there is not found', async () => {
    const down = server({ [ADDRESS]: CSV }).fetch;
    const half: typeof globalThis.fetch = (input, init) => (input instanceof Request ? input.url : input.toString()).includes('.sig') ? Promise.reject(new TypeError('network')) : down(input, init);
    await assert.rejects(openDirectory(ADDRESS, { fetch: signedFetch(publicKey, { fetch: half }) }), { code: 'feed-unreachable' });
    await assert.rejects(openDirectory(ADDRESS, { fetch: signedFetch(publicKey, { fetch: server({}).fetch }) }), { code: 'feed-not-found' });
  });
  for (const [what, sent, good] of [['comes slowly', CSV, true], ['was changed', CSV.replace('7150', '7151'), false]] as const) {
    test(`a file that ${what}: it is heard that it is coming, and no byte of it is given before all of it was checked`, async () => {
      let of: ReadableStreamDefaultController<Uint8Array> | undefined;
      const body = new ReadableStream<Uint8Array>({ start(controller) { of = controller; } });
      const fetch: typeof globalThis.fetch = (input) => Promise.resolve(new Response((input instanceof Request ? input.url : String(input)).endsWith('.sig') ? JSON.stringify(signature) : body));
      const reader = (await signedFetch(publicKey, { fetch })(ADDRESS)).body?.getReader();
      assert.ok(reader);
      for (const letter of new TextEncoder().encode(sent)) {
        of?.enqueue(new Uint8Array([letter]));
        assert.equal((await reader.read()).value?.length, 0);
      }
      of?.close();
      if (good) assert.equal(new TextDecoder().decode((await reader.read()).value), CSV);
      else await assert.rejects(reader.read(), { code: 'feed-not-signed' });
    });
  }
  test('where the platform cannot check, the list comes, and it is said', async () => {
    let said = 0;
    const { fetch } = server({ [ADDRESS]: CSV, [`${ADDRESS}.sig`]: JSON.stringify(signature) });
    await openDirectory(ADDRESS, { fetch: signedFetch(publicKey, { fetch, subtle: undefined, unable: () => { said += 1; } }) });
    assert.equal(said, 1);
  });
  test('what is no key is said at once', () => {
    for (const key of ['', 'AAAA', '-----BEGIN PUBLIC KEY-----']) assert.throws(() => signedFetch(key), { code: 'bad-option' });
  });
});
