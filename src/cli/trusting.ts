/** A terminal that reads only what is signed: each file, or what comes from an address, with its signature beside it. */
import { FinderError } from '../model/errors.js';
import { isPublicKey, SIGNATURE_ENDING, verify } from '../sources/signature.js';
import { signedFetch, signedName } from '../sources/signed-fetch.js';
import { UsageError, type Terminal } from './terminal.js';

export function trusting(publicKey: string | undefined, terminal: Terminal): Terminal {
  if (publicKey === undefined) return terminal;
  if (!isPublicKey(publicKey)) throw new UsageError(`--public-key takes the 44 letters that "resource-finder sign --new-key" printed, not "${publicKey}".`);
  return {
    ...terminal,
    fetch: signedFetch(publicKey, { fetch: terminal.fetch, subtle: terminal.subtle }),
    stdin: () => { throw new UsageError('What is piped in has no signature beside it. Name its file.'); },
    readFile: async (path) => {
      const bytes = await terminal.readFile(path);
      const beside = await terminal.readFile(path + SIGNATURE_ENDING).catch(() => new Uint8Array());
      if (await verify(bytes, signedName(path), new TextDecoder().decode(beside), publicKey, terminal.subtle) === 'good') return bytes;
      throw new FinderError('feed-not-signed', `"${path}" is not signed with this key: there is no "${signedName(path)}${SIGNATURE_ENDING}" that fits it.`);
    },
  };
}
