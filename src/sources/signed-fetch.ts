/**
 * A `fetch` that hands on only what the agency signed: every file is asked for together with its signature beside it, and
 * read whole before anybody sees a byte of it; until then its body gives pieces of no length. It goes where any `fetch` goes, so that the loader, the files of
 * descriptions and the gazetteer need not know of it. Refused: a file without its signature — whoever can change a file
 * can take its signature away.
 */
import { FinderError } from '../model/errors.js';
import { isPublicKey, SIGNATURE_ENDING, verify, type Subtle } from './signature.js';

export interface SignedFetchOptions {
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The platform's own by default; where there is none, nothing can be checked. */
  readonly subtle?: Subtle | undefined;
  /** Called where this platform cannot check. What came is then handed on: help that cannot be checked is better than none. */
  readonly unable?: (() => void) | undefined;
}

/** The name that is signed: the last part of the path. */
export function signedName(address: string): string {
  const [name = ''] = /[^/\\]*$/.exec(address.replace(/[?#].*$/s, '')) ?? [];
  try { return decodeURIComponent(name); } catch { return name; }
}

/** `services.csv?v=2` is signed in `services.csv.sig?v=2`. */
export const signatureAddress = (address: string): string => address.replace(/#.*$/s, '').replace(/(?=\?)|$/, SIGNATURE_ENDING);

/**
 * @param publicKey 32 bytes in Base64, as `resource-finder sign --new-key` prints them.
 * @throws FinderError `bad-option` for what is no key. The body of what it gives fails with `feed-not-signed`.
 */
export function signedFetch(publicKey: string, options: SignedFetchOptions = {}): typeof globalThis.fetch {
  if (!isPublicKey(publicKey)) throw new FinderError('bad-option', 'The public key is not one: it is 44 letters, as "resource-finder sign --new-key" prints them.');
  const request = options.fetch ?? globalThis.fetch;
  const subtle = 'subtle' in options ? options.subtle : (globalThis.crypto as { subtle?: Subtle } | undefined)?.subtle;
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const beside = request(signatureAddress(address), init).then((answer) => answer.ok ? answer.text() : '');
    // Heard below, if the file itself comes.
    beside.catch(() => undefined);
    const response = await request(input, init);
    if (!response.ok) return response;
    const reader = response.body?.getReader();
    if (!reader) return said(response, await check(new Uint8Array(await response.arrayBuffer())));
    const pieces: Uint8Array[] = [];
    return said(response, new ReadableStream<Uint8Array>({
      async pull(out) {
        const { done, value } = await reader.read();
        if (value) pieces.push(value);
        out.enqueue(done ? await check(join(pieces)) : NOTHING);
        if (done) out.close();
      },
      cancel: (reason) => reader.cancel(reason),
    }));

    async function check(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
      const verdict = await verify(bytes, signedName(address), await beside, publicKey, subtle);
      if (verdict === 'bad') throw new FinderError('feed-not-signed', `${address} is not signed with the key that this page trusts. Sign the file again with "resource-finder sign", and put both files on the server.`);
      if (verdict === 'unable') options.unable?.();
      return bytes;
    }
  };
}

/** Who waits for the file must hear that it is coming, or would give up; and may not have a byte of it yet. */
const NOTHING = new Uint8Array(0);

const said = ({ status, headers }: Response, body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>): Response => new Response(body, { status, headers });

function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let end = 0;
  for (const piece of pieces) { bytes.set(piece, end); end += piece.length; }
  return bytes;
}
