/**
 * What the files of a folder or a zip are for, by their names: what computers and people leave beside tables is passed
 * over in silence, what surely holds data in a form that is not read is said, and all else is looked into.
 */
import { FinderError } from '../../model/errors.js';
import type { Problem } from '../feed.js';
import { problem } from '../problems.js';

export type FileKind = 'table' | 'workbook' | 'packed' | 'other';

/** The same table a second time, or a note of the system's own. */
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i;
const ABOUT = /(?:^|\/)(?:read[-_ ]?me|licen[cs]e|copying|changelog|notice|source|sources|about|credits|manifest|checksums?|version)(?:\.\w{1,8})?$/i;
const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xls|ods|numbers|accdb|mdb)$/i;
const PACKED = /\.(?:zip|gz|tgz|tar|7z|rar|bz2|xz|zst)$/i;
const NO_TABLE = new RegExp(`\\.(?:${[
  'md|markdown|rst|html?|xml|xsd|xsl|ya?ml|toml|ini|cfg|conf|log|lock|pdf|docx?|odt|rtf|pptx?|odp|pages|key|msg|eml',
  'png|jpe?g|gif|svg|webp|ico|bmp|tiff?|heic|mp3|mp4|mov|wav|css|scss|m?js|ts|py|rb|r|sh|bat|ps1|sql|php|java|ipynb',
  'shp|shx|dbf|prj|cpg|sbn|sbx|qpj|qgz|qml|kml|kmz|gpkg|exe|dll|so|bin|sqlite|db|parquet|sig|asc|md5|sha\\d*',
].join('|')})$`, 'i');

export function fileKind(path: string): FileKind {
  if (LEFT_BEHIND.test(path) || ABOUT.test(path) || NO_TABLE.test(path)) return 'other';
  return WORKBOOK.test(path) ? 'workbook' : PACKED.test(path) ? 'packed' : 'table';
}

/** Where no file is a table: what there is instead, and what to do. `where`: "The zip file". */
export function noTable(where: string, paths: readonly string[]): FinderError {
  const kinds = paths.map(fileKind);
  const said = kinds.includes('workbook') ? ' It holds a workbook: save its sheets as CSV (UTF-8).' : kinds.includes('packed') ? ' It holds another packed file: unpack that.' : '';
  return new FinderError(said ? 'feed-format-unknown' : 'feed-empty', `${where} holds no tables (.csv, .tsv, .txt or .json).${said}`);
}

/** Files that may hold data, in a form that is not read. */
export const unreadFiles = (paths: readonly string[]): Problem[] => paths.filter(path => /workbook|packed/.test(fileKind(path)))
  .map(path => problem('file-not-read', { file: path }, { table: path }));

/** A Data Package says what the tables beside it are; it is no table itself. */
export const isDataPackage = (path: string): boolean => /(?:^|\/)datapackage\.json$/i.test(path);
