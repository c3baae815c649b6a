/**
 * What the plugin's server lists, held to what the widget reads of the same bytes: never a service that the widget does
 * not show, never an address that it withholds, never a number to dial that it does not give.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readFeed } from '../../src/feeds/read-feed.js';
import { callHref, textHref } from '../../src/model/phones.js';
import { fold } from '../../src/text/normalise.js';
import { builtPlugin } from './lists.js';
import { missing, openDatabase, openSite, type Database, type Site } from './site.js';

interface Entry { name: string; address: string; html: string }

/** Columns of many systems, and rows that must not come through whole. */
const WRITTEN: Readonly<Record<string, string>> = {
  'flags': 'Name,Phone,Phone Private,Address,Address Is Private,Exclude From Website,Status\nOpen Desk,215-555-0101,no,1 A St,no,no,active\nHidden Phone,215-555-0102,yes,2 B St,no,no,active\nHidden Place,215-555-0103,no,3 C St,yes,no,active\nNot On The Web,215-555-0104,no,4 D St,no,yes,active\nGone,215-555-0105,no,5 E St,no,no,permanently closed\n',
  'confidential': 'Program,Agency,Category,Description,Phone,Address,City\nSafe Harbor,Women in Need,Shelter,Emergency housing for survivors of domestic violence,215-555-0106,6 F St,Erie\nCasa Segura,,Refugio,Refugio para mujeres víctimas de violencia doméstica,215-555-0107,7 G St,Erie\nOak House,,Housing,"Location is confidential, call first",215-555-0108,8 H St,Erie\nLaurel House,,Domestic Violence,,215-555-0109,9 I St,Erie\nFood Bank,,Food,Groceries,215-555-0110,10 J St,Erie\n',
  'semicolons': 'Nombre;Teléfono;Dirección;Ciudad\nClínica Uno;215-555-0111;Calle 1;Erie\nCentro "Dos";(215) 555-0112 x 7;Calle 2;Erie\n',
  'numbers': 'Name,Phone,TTY,Text Line\nOne,1-800-799-7233,,\nTwo,215-555-0113/14,,\nThree,215-555-01134,,\nFour,911,,\nFive,call 911,,\nSix,*67 215-555-0115,,\nSeven,1 (215) 555-0116 ext 22,215-555-0117,741741\nEight,+44 20 7946 0958,,\nNine,115-555-0118,,\nTen,"215-555-0119, 215-555-0120",,\nEleven,215.555.0121 (fax),,\n',
  'flat JSON': JSON.stringify([{ name: 'Json Place', phone: '215-555-0122', address: '1 K St', city: 'Erie' }, { name: 'Json Shelter', phone: '215-555-0123', address: '2 L St', category: 'Domestic violence shelter' }, { name: 'Not public', phone: '215-555-0124', publish: false }]),
};
const found = (folder: string): string[] => existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:csv|geojson|json)$/.test(name)).map((name) => path.join(folder, name)) : [];
const feeds = new Map<string, Buffer>([
  ...Object.entries(WRITTEN).map(([name, text]) => [name, Buffer.from(text)] as const),
  ['Windows-1252', Buffer.from('Name,Phone,City\nCaf\xe9 Jos\xe9,215-555-0125,Peor\xeda\n', 'latin1')],
  ['UTF-16', Buffer.from(`\ufeff${WRITTEN['semicolons'] ?? ''}`, 'utf16le')],
  ...[...found('demo/templates'), ...found('demo/data'), ...found('test/fixtures'), ...found('../shared/data')].map((file) => [file, readFileSync(file)] as const),
]);
const comparable = (text: string): string => fold(text).replace(/<[^>]*>/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

describe('the server\'s list against the widget\'s', { skip: missing() ?? false }, () => {
  let database: Database, site: Site;
  const listed = new Map<string, Entry[] | null>();
  before(async () => {
    database = await openDatabase();
    site = await openSite(database, { name: 'reading', plugin: await builtPlugin(), listsPort: 1 });
    const names = [...feeds.keys()];
    names.forEach((name, at) => { writeFileSync(path.join(database.folder, `feed-${at}`), feeds.get(name) ?? ''); });
    const said = JSON.parse(site.php(`$all = array(); for ( $at = 0; $at < ${names.length}; $at++ ) { $entries = Resource_Finder\\listing( file_get_contents( '${database.folder}/feed-' . $at ) ); $all[] = null === $entries ? null : array_map( function ( $entry ) { return array( 'name' => $entry['name'], 'address' => $entry['address'], 'html' => Resource_Finder\\entry_html( $entry, 'US' ) ); }, $entries ); } echo wp_json_encode( $all );`)) as (Entry[] | null)[];
    names.forEach((name, at) => { listed.set(name, said[at] ?? null); });
  });
  after(async () => { await site.close(); await database.close(); });

  for (const name of feeds.keys()) {
    it(name, async (test) => {
      const entries = listed.get(name) ?? null;
      if (!entries) return test.skip('left to the widget');
      const { resources } = await readFeed(feeds.get(name) ?? '', {}).catch(() => ({ resources: [] }));
      const known = new Map<string, { confidential: boolean }>();
      for (const resource of resources) for (const each of [resource.name, resource.organization ?? resource.name]) {
        const at = comparable(each), before = known.get(at);
        known.set(at, { confidential: (before?.confidential ?? true) && resource.confidential === true });
      }
      const numbers = new Set(resources.flatMap(({ phones }) => phones.flatMap((phone) => [callHref(phone), textHref(phone)])));
      const plainNumbers = new Set([...numbers].map((each) => each?.replace(/^sms:/, 'tel:').replace(/;ext=.*/, '')));
      const strange: string[] = [], shown: string[] = [], dialled: string[] = [];
      for (const entry of entries) {
        const resource = known.get(comparable(entry.name));
        if (!resource) strange.push(entry.name);
        else if (resource.confidential && entry.address) shown.push(`${entry.name}: ${entry.address}`);
        for (const [, href = ''] of entry.html.matchAll(/href="((?:tel|sms):[^"]+)"/g)) if (!plainNumbers.has(href.replace(/^sms:/, 'tel:').replace(/;ext=.*/, ''))) dialled.push(`${entry.name}: ${href}`);
      }
      assert.deepEqual({ strange, shown, dialled }, { strange: [], shown: [], dialled: [] });
      test.diagnostic(`${entries.length} of ${resources.length}`);
    });
  }
  it('reads what people write themselves', () => {
    for (const name of [...Object.keys(WRITTEN), 'Windows-1252', 'UTF-16', 'demo/templates/services.csv', 'demo/templates/servicios.csv']) assert.ok(listed.get(name)?.length, name);
    assert.deepEqual(listed.get('flags')?.map(({ name, address }) => `${name}|${address}`), ['Open Desk|1 A St', 'Hidden Phone|2 B St', 'Hidden Place|']);
    assert.doesNotMatch(listed.get('flags')?.[1]?.html ?? '', /0102/);
    assert.deepEqual(listed.get('confidential')?.filter(({ address }) => address).map(({ name }) => name), ['Food Bank']);
    assert.match(listed.get('Windows-1252')?.[0]?.name ?? '', /^Café José$/);
  });
});
