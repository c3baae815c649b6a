/** From what a person dropped or chose to what `readFeed` takes: bytes of one file, or tables by name. */

/** The reader's own bound; more need not be taken into memory to be refused. */
const MOST_BYTES = 50_000_000;
const MOST_FILES = 500;

/** A sentence for a person. */
export class NotTaken extends Error {}

const hidden = path => path.split('/').some(part => part.startsWith('.'));

/** @param {{ path: string, file: File }[]} given */
export async function contentOf(given) {
  const files = given.filter(({ path }) => !hidden(path));
  if (!files.length) throw new NotTaken('There is no file in it.');
  if (files.length > MOST_FILES) throw new NotTaken(`It holds ${files.length} files, and at most ${MOST_FILES} are read. Choose the tables only.`);
  if (files.reduce((sum, { file }) => sum + file.size, 0) > MOST_BYTES) throw new NotTaken(`It is larger than ${MOST_BYTES / 1e6} MB. Leave out columns that are not needed, or split it.`);
  const bytes = async file => new Uint8Array(await file.arrayBuffer());
  const [first] = files;
  if (files.length === 1) return { name: first.file.name, content: await bytes(first.file) };
  const folder = first.path.includes('/') ? first.path.split('/')[0] : `${files.length} files`;
  const tables = await Promise.all(files.map(async ({ path, file }) => [path, await bytes(file)]));
  return { name: folder, content: Object.fromEntries(tables) };
}

/** Of a file input, a folder's too. */
export const chosen = input => [...input.files].map(file => ({ path: file.webkitRelativePath || file.name, file }));

/** Of a drop. What is in it must be asked for before its event is over; folders are gone through after. */
export function dropped(transfer) {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file').map(item => item.webkitGetAsEntry?.() ?? item.getAsFile()).filter(Boolean);
  return Promise.all(items.map(item => item instanceof File ? [{ path: item.name, file: item }] : walk(item))).then(lists => lists.flat());
}

async function walk(entry, found = []) {
  if (found.length > MOST_FILES) return found;
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    found.push({ path, file: await new Promise((resolve, reject) => { entry.file(resolve, reject); }) });
    return found;
  }
  const reader = entry.createReader();
  // A browser gives a folder in parts, until one is empty.
  for (;;) {
    const part = await new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (!part.length) return found;
    for (const each of part) await walk(each, found);
  }
}
