/**
 * A `fetch` that hands on only what the agency signed: every file is asked for together with its signature beside it, and
 * read whole before anybody sees a byte of it. It goes where any `fetch` goes, so that the loader, the files of
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
 * @throws FinderError `bad-option` for what is no key. What it gives rejects with `feed-not-signed`.
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
    const bytes = new Uint8Array(await response.arrayBuffer());
    const verdict = await verify(bytes, signedName(address), await beside, publicKey, subtle);
    if (verdict === 'bad') throw new FinderError('feed-not-signed', `${address} is not signed with the key that this page trusts. Sign the file again with "resource-finder sign", and put both files on the server.`);
    if (verdict === 'unable') options.unable?.();
    return new Response(bytes, { status: response.status, headers: response.headers });
  };
}
