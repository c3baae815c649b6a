/** The server of a list: up, down, slow, changed, or saying something else. And the plugin as the release makes it. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Lists {
  readonly port: number;
  readonly url: string;
  /** What /list.csv gives. */
  body: string | Buffer;
  answer: 'list' | 'error' | 'page' | 'cut-off' | 'never' | 'gone';
  readonly asked: string[];
  close(): Promise<void>;
}

export async function openLists(body: string): Promise<Lists> {
  const server = createServer((request, response) => {
    lists.asked.push(request.url ?? '');
    const bytes = Buffer.from(lists.body);
    if (lists.answer === 'never') return;
    if (lists.answer === 'error' || lists.answer === 'gone') response.writeHead(lists.answer === 'error' ? 500 : 404).end('no');
    else if (lists.answer === 'page') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Log in</title>');
    // As many bytes as the header says never come.
    else if (lists.answer === 'cut-off') response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Length': String(bytes.length) }).write(bytes.subarray(0, bytes.length / 2), () => { response.destroy(); });
    // The browser may not read it from here: there is no Access-Control-Allow-Origin.
    else response.writeHead(200, { 'Content-Type': 'text/csv' }).end(bytes);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  const lists: Lists = {
    port, url: `http://127.0.0.1:${port}/`, body, answer: 'list', asked: [],
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
  return lists;
}

export async function builtPlugin(): Promise<Record<string, Uint8Array>> {
  // By its path, because it finds the project from where it lies.
  const { pluginFiles } = await import(pathToFileURL('test/wordpress/plugin.mjs').href) as { pluginFiles(of: { scripts: object; version: string; license: Uint8Array }): Record<string, Uint8Array> };
  const scripts = Object.fromEntries(readdirSync('dist', { withFileTypes: true }).filter((entry) => entry.isFile() && !/^(?:cli\.js|custom-elements\.json)$|\.map$/.test(entry.name)).map(({ name }) => [name, readFileSync(path.join('dist', name))]));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return pluginFiles({ scripts, version, license: readFileSync('LICENSE') });
}

/** Some of what agencies write, and some of what nobody should. Every number is one that is never given to anybody. */
export const LIST = `Resource list of the county,,,,,,,,,,
Program Name,Agency,Service Type,Phone,Fax,Address,City,State,Zip,Website,Publish
River Clinic,Example Health,Clinic,(215) 555-0101 ext. 4,215-555-0199,10 River St,Philadelphia,PA,19103,river.example,yes
Harbor House,Example Women's Center,Domestic violence shelter,215-555-0102,,12 Hidden Lane,Philadelphia,PA,19104,,yes
Night Line,,Warmline,Call 215-555-0103 or 215-555-0104; fax 215-555-0105,,,Philadelphia,PA,,,yes
"<script>alert(1)</script> [gallery] ""Pantry""",<b>Bold</b>,Food,*#06#,,"1 ""Quote"" <img src=x onerror=alert(2)> St",Philadelphia,PA,19105,javascript:alert(3),yes
Staff Room,,Office,215-555-0106,,9 Inner Ct,Philadelphia,PA,19106,,no
Library Desk,,Library,,,5 Book Row,Philadelphia,PA,19107,https://library.example/help,yes
`;
