/**
 * An agency's signature over a feed's file: what is signed, how it stands in the file beside it, and whether it holds.
 * Ed25519 by the platform's own WebCrypto. The file's name and the day are signed with the bytes, so that one file cannot
 * be put in another's place. Refused: a key of any other kind, and doubt — what cannot be read as a signature is none.
 * It does not say that a list is true, nor that it is the newest: an older file with its own signature still holds.
 */
export type Subtle = typeof globalThis.crypto.subtle;
type Key = Awaited<ReturnType<Subtle['importKey']>>;

/** The file beside a feed: `services.csv.sig` for `services.csv`. */
export const SIGNATURE_ENDING = '.sig';

export interface Signature {
  readonly algorithm: 'Ed25519';
  /** The name of the file, without folders. */
  readonly file: string;
  /** When it was signed, as in 2026-11-26T18:00:00.000Z. */
  readonly signed: string;
  /** Base64. */
  readonly signature: string;
}

/** `unable` where the platform has no Ed25519 or the page came without https. */
export type Verdict = 'good' | 'bad' | 'unable';

const ALGORITHM = 'Ed25519';

const toBase64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));

/** Undefined for what is no Base64 or is not as long. */
function fromBase64(text: string, length: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.trim().replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    return bytes.length === length ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** A public key is the 32 bytes in Base64, as `resource-finder sign --new-key` prints them. */
export const isPublicKey = (text: string): boolean => fromBase64(text, 32) !== undefined;

async function signedText(bytes: Uint8Array, file: string, signed: string, subtle: Subtle): Promise<Uint8Array<ArrayBuffer>> {
  const hash = toBase64(await subtle.digest('SHA-256', new Uint8Array(bytes)));
  return new Uint8Array(new TextEncoder().encode(['community-resource-finder feed', file, signed, hash].join('\n')));
}

export async function sign(bytes: Uint8Array, file: string, at: Date, key: Key, subtle: Subtle): Promise<Signature> {
  const signed = at.toISOString();
  return { algorithm: ALGORITHM, file, signed, signature: toBase64(await subtle.sign(ALGORITHM, key, await signedText(bytes, file, signed, subtle))) };
}

/** A new pair: the private key as PEM (PKCS #8), the public one in Base64. */
export async function newKeys(subtle: Subtle): Promise<{ readonly privateKey: string; readonly publicKey: string }> {
  const pair = await subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  // The types of the browsers do not say that this kind of key comes as a pair.
  if (!('publicKey' in pair)) throw new TypeError('Ed25519 keys come in pairs.');
  const pem = toBase64(await subtle.exportKey('pkcs8', pair.privateKey));
  return { privateKey: `-----BEGIN PRIVATE KEY-----\n${pem}\n-----END PRIVATE KEY-----\n`, publicKey: toBase64(await subtle.exportKey('raw', pair.publicKey)) };
}

/** Undefined for what is no private Ed25519 key in PEM. */
export async function readPrivateKey(pem: string, subtle: Subtle): Promise<Key | undefined> {
  const [, inside = ''] = /-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----/.exec(pem) ?? [];
  const bytes = fromBase64(inside.replace(/\s/g, ''), 48);
  return bytes && subtle.importKey('pkcs8', bytes, ALGORITHM, false, ['sign']).catch(() => undefined);
}

function parse(text: string): Signature | undefined {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof Signature, unknown>> | null;
    const { algorithm, file, signed, signature } = value ?? {};
    return algorithm === ALGORITHM && typeof file === 'string' && typeof signed === 'string' && typeof signature === 'string' ? { algorithm, file, signed, signature } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether `text`, the file beside it, is a signature by `publicKey` over these bytes under this name. */
export async function verify(bytes: Uint8Array, file: string, text: string, publicKey: string, subtle: Subtle | undefined): Promise<Verdict> {
  const given = parse(text), raw = fromBase64(publicKey, 32), signature = given && fromBase64(given.signature, 64);
  if (given?.file !== file || !signature || !raw) return 'bad';
  if (!subtle) return 'unable';
  let key: Key;
  try {
    key = await subtle.importKey('raw', raw, ALGORITHM, false, ['verify']);
  } catch (error) {
    // Any 32 bytes import as a key where Ed25519 is known; a DataError is one that the platform looked at.
    return error instanceof Error && error.name === 'NotSupportedError' ? 'unable' : 'bad';
  }
  return await subtle.verify(ALGORITHM, key, signature, await signedText(bytes, file, given.signed, subtle)) ? 'good' : 'bad';
}
