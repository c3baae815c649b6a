/** JSON told apart by its shape: our own `{resources: […]}`, or HSDS 3 (one service, a list, or a page of them). */
import { FinderError } from '../model/errors.js';
import type { Feed, ReadOptions } from './feed.js';
import { readHsds } from './hsds.js';
import { asObject, own } from './json-value.js';
import { readResources } from './resources-json.js';

export async function readJson(text: string, table: string, options: ReadOptions): Promise<Feed> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new FinderError('feed-not-a-feed', 'This looks like JSON but is broken, perhaps cut off. Export it again.', { cause });
  }
  const root = asObject(value);
  const resources = own(root, 'resources');
  if (Array.isArray(resources) && options.format !== 'hsds') return readResources(resources, root, table, options);
  const contents = own(root, 'contents') ?? own(root, 'content') ?? own(root, 'services');
  const records = Array.isArray(value) ? value : Array.isArray(contents) ? contents : root && ('name' in root || 'service' in root) ? [root] : undefined;
  const prefix = Array.isArray(value) ? '' : !Array.isArray(contents) ? undefined : `/${own(root, 'contents') ? 'contents' : own(root, 'content') ? 'content' : 'services'}`;
  if (!records) {
    throw new FinderError('feed-format-unknown', 'This JSON holds neither HSDS services nor {"resources": […]}. Export as CSV or HSDS 3 JSON.');
  }
  return readHsds(records, prefix, table, options);
}
