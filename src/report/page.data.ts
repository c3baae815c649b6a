/**
 * Style and script of the report's page, and the policy that allows these two texts and no other. A hash is of the text
 * as it stands here, to the letter: test/report/page.test.ts works it out again and prints the one that is right.
 */
export const STYLE = `
:root{color-scheme:light dark;--surface:#fff;--raised:#f5f7f9;--ink:#1b1f24;--quiet:#4a5560;--line:#d3d9df;--accent:#005ea2;--error:#b5380a;--note:#4a5560;--target:#fff3cd}
@media (prefers-color-scheme:dark){:root{--surface:#14181d;--raised:#1c2228;--ink:#eef1f4;--quiet:#b3bec9;--line:#38424c;--accent:#73b3e7;--error:#ff9d7a;--note:#b3bec9;--target:#3a3013}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:16px;max-width:1200px;background:var(--surface);color:var(--ink);font:1em/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
h1{font-size:1.6em;line-height:1.2;margin:8px 0}
h2{font-size:1.3em;line-height:1.25;margin:32px 0 8px;padding-top:16px;border-top:1px solid var(--line)}
h3{font-size:1.1em;line-height:1.3;margin:16px 0 4px}
h4{font-size:1em;margin:12px 0 4px}
p,ul,ol{margin:4px 0 8px;max-width:46em}
li{margin-block:2px}
a{color:var(--accent)}
a:focus-visible,button:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.summary h2,.summary h3{border:0;padding:0;margin-top:8px}
.first{background:var(--raised);border:1px solid var(--line);border-radius:6px;padding:0 16px 8px;margin-top:16px}
.first h2,.first h3{border:0;padding:0;margin-top:16px}
.problem{border-inline-start:4px solid var(--line);padding-inline-start:12px;margin-block:16px}
.problem.error{border-color:var(--error)}
.problem h3,.problem h4{margin-top:0;font-size:1em}
.problem.error .kind,span.error b{color:var(--error)}
.kind{border:1px solid currentColor;border-radius:4px;padding:0 6px;font-size:.875em}
summary{min-height:24px;padding-block:8px;cursor:pointer}
.wide{overflow-x:auto;border:1px solid var(--line);border-radius:6px;margin-block:8px 16px}
table{border-collapse:collapse;width:100%;font-size:.9375em}
caption{text-align:start;padding:8px 12px;font-weight:600}
th,td{text-align:start;vertical-align:top;padding:6px 12px;border-top:1px solid var(--line);min-width:6em}
tbody th{font-weight:600}
thead th{background:var(--raised)}
small{display:block;font-weight:400;color:var(--quiet);font-size:.875em}
.n{text-align:end;min-width:3em;font-variant-numeric:tabular-nums}
.sort th[scope=row],.sort th[scope=row]~td{min-width:10em}
.sort td[dir]{max-width:24em}
.bar{display:block;width:100%;max-width:14em;height:8px;margin-block:8px 2px}
.rail{fill:var(--line)}
.part{fill:var(--accent)}
td span{display:block}
td i{font-style:normal;border:1px dashed var(--quiet);border-radius:4px;padding:0 4px;font-size:.875em;color:var(--quiet)}
tr:target>*{background:var(--target)}
th button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:4px 0;min-height:32px;cursor:pointer;text-align:inherit;text-decoration:underline;text-underline-offset:3px}
th[aria-sort=ascending] button::after{content:" \\25B2";content:" \\25B2" / ""}
th[aria-sort=descending] button::after{content:" \\25BC";content:" \\25BC" / ""}
figure{margin:8px 0 16px}
figcaption{color:var(--quiet);font-size:.875em}
.map{display:block;width:100%;height:auto;background:var(--raised);border:1px solid var(--line);border-radius:6px}
.lines line{stroke:var(--line);stroke-width:1;vector-effect:non-scaling-stroke}
.pins circle{fill:var(--accent);fill-opacity:.7;stroke:var(--surface);stroke-width:1}
.pins .far{fill:var(--error);stroke:var(--surface);stroke-width:1}
.scale{fill:none;stroke:var(--ink);stroke-width:3;vector-effect:non-scaling-stroke}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:480px){th,td{padding:6px 8px}}
@media print{:root{color-scheme:light;--surface:#fff;--raised:#fff;--ink:#000;--quiet:#333;--line:#999;--accent:#000;--error:#000;--note:#333;--target:#fff}body{max-width:none;padding:0;font-size:10pt}.wide{overflow:visible;border:0}th button{text-decoration:none}tr,.problem,figure{break-inside:avoid}thead{display:table-header-group}}
@media (forced-colors:active){.part,.pins circle,.pins .far{fill:CanvasText}.rail{fill:Canvas;stroke:CanvasText}}
`;

export const SCRIPT = `
(() => {
  const said = document.getElementById('sorted');
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });
  for (const table of document.querySelectorAll('table.sort')) {
    const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        const rows = [...body.rows].map(row => {
          const cell = row.cells[column];
          return { row, value: cell.dataset.sort ?? cell.textContent };
        });
        rows.sort((a, b) => (a.value === '') - (b.value === '') || (down ? -1 : 1) * words.compare(a.value, b.value));
        body.append(...rows.map(({ row }) => row));
        for (const each of heads) each.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        said.textContent = 'Sorted by ' + button.textContent + ', ' + (down ? 'descending' : 'ascending') + '.';
      });
    });
  }
})();
`;

const STYLE_HASH = 'sha256-norlhSB7J0nl/s9c/7YTIxPakDAOx7TLIXE5qIUAS9A=';
const SCRIPT_HASH = 'sha256-oDDuJiDYMpQvqYX4nHcl1h7w8fb15CNRbauzNq1fqZk=';

export const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;
