/** docs/elements.md, the element reference, out of dist/custom-elements.json. It is generated: edit the docstrings. */
import { readFileSync, writeFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = manifest.modules.flatMap((module) => module.declarations ?? []).filter((item) => item.customElement && item.tagName)
  .sort((a, b) => (a.tagName === 'resource-finder' ? -1 : b.tagName === 'resource-finder' ? 1 : a.tagName < b.tagName ? -1 : 1));

const cell = (text) => (text ?? '').replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ').trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');
function table(title, rows, columns) {
  if (!rows || rows.length === 0) return '';
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', line(Object.keys(columns)), line(Object.keys(columns).map(() => '---')),
    ...rows.map((row) => line(Object.values(columns).map((value) => value(row)))), ''].join('\n');
}

const isPublic = (member) => member.kind === 'field' && !member.attribute && (member.privacy ?? 'public') === 'public' && !member.static
  && !member.name.startsWith('_') && !member.name.startsWith('#') && !member.inheritedFrom;

const sections = elements.map((element) => [
  `## \`<${element.tagName}>\``, '', (element.description ?? element.summary ?? '').trim(), '',
  table('Attributes', element.attributes, {
    Attribute: (row) => code(row.name), Property: (row) => code(row.fieldName), Type: (row) => code(row.type?.text),
    Default: (row) => code(row.default), Meaning: (row) => cell(row.description) }),
  table('Properties', element.members?.filter(isPublic), {
    Property: (row) => code(row.name), Type: (row) => code(row.type?.text), Meaning: (row) => cell(row.description) }),
  table('Events', element.events?.filter((row) => row.name), { Event: (row) => code(row.name), Type: (row) => code(row.type?.text), Meaning: (row) => cell(row.description) }),
  table('Slots', element.slots, { Slot: (row) => (row.name ? code(row.name) : 'default'), Content: (row) => cell(row.description) }),
  table('Parts', element.cssParts, { Part: (row) => code(row.name), Meaning: (row) => cell(row.description) }),
  table('Custom properties', element.cssProperties, {
    Property: (row) => code(row.name), Default: (row) => code(row.default), Meaning: (row) => cell(row.description) }),
].filter((part, index) => part !== '' || index === 1).join('\n'));

writeFileSync('docs/elements.md', ['# Elements', '', 'Generated from the source by `npm run docs`.', '', ...sections].join('\n').trimEnd() + '\n');
console.log(`docs/elements.md: ${elements.length} elements`);
