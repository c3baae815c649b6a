/** `resource-finder sign`: an agency's key, and its signature beside each file that a widget fetches. */
import { newKeys, readPrivateKey, sign as signFile, SIGNATURE_ENDING } from '../sources/signature.js';
import { signedName } from '../sources/signed-fetch.js';
import { parseOnly } from './options.js';
import { EXIT, onOneLine, UsageError, type Terminal } from './terminal.js';

const FLAGS = { key: { type: 'string' }, 'new-key': { type: 'string' } } as const;

export async function sign(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, feeds } = parseOnly(args, FLAGS);
  const { key, 'new-key': newKey } = values;
  if (newKey !== undefined) await makeKey(newKey, terminal);
  else if (!feeds.length) throw new UsageError('Name the files to sign, or make a key with --new-key FILE.');
  if (!feeds.length) return EXIT.ok;
  const keyFile = key ?? newKey;
  if (keyFile === undefined) throw new UsageError('Name the key to sign with: --key FILE.');
  const pem = await terminal.readFile(keyFile).catch(() => { throw new UsageError(`--key: there is no file "${keyFile}". Make one with --new-key.`); });
  const privateKey = await readPrivateKey(new TextDecoder().decode(pem), terminal.subtle);
  if (!privateKey) throw new UsageError(`--key: "${keyFile}" is no private Ed25519 key (PEM).`);
  // All are read before any is written.
  const files = await Promise.all(feeds.map(async (path) => ({ path, bytes: await terminal.readFile(path).catch(() => { throw new UsageError(`There is no file "${path}". Check its name and folder.`); }) })));
  for (const { path, bytes } of files) {
    const signature = await signFile(bytes, signedName(path), terminal.now(), privateKey, terminal.subtle);
    await terminal.writeFile(path + SIGNATURE_ENDING, `${JSON.stringify(signature)}\n`);
    terminal.stderr.write(`${onOneLine(path)}${SIGNATURE_ENDING} written. Put it on the server beside the file.\n`);
  }
  return EXIT.ok;
}

/** A key that is there stays: what was signed with it could not be signed again. */
async function makeKey(path: string, terminal: Terminal): Promise<void> {
  if (await terminal.readFile(path).then(() => true, () => false)) throw new UsageError(`--new-key: "${path}" is there already. Name another file.`);
  const { privateKey, publicKey } = await newKeys(terminal.subtle);
  await terminal.writeFile(path, privateKey, { secret: true });
  terminal.stdout.write(`${publicKey}\n`);
  terminal.stderr.write(`This is the public key: put it into the page as "publicKey" in config. The private key is in "${onOneLine(path)}": keep it off the web server, and keep a copy.\n`);
}
