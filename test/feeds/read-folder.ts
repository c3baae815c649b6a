/** The files of a folder of fixtures, by name. */
import { readdirSync, readFileSync } from 'node:fs';

export const readFolder = (path: string): Record<string, Uint8Array> =>
  Object.fromEntries(readdirSync(path).map(file => [file, new Uint8Array(readFileSync(`${path}/${file}`))]));
