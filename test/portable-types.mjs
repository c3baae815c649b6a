/**
 * TypeScript writes an inferred `render()` as `import("lit-html").TemplateResult`, a package that users of ours need not
 * have at hand. Lit hands on the same types under its own name.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

for (const name of readdirSync('dist/types', { recursive: true })) {
  if (!name.endsWith('.d.ts')) continue;
  const file = path.join('dist/types', name);
  const text = readFileSync(file, 'utf8');
  const portable = text.replaceAll('import("lit-html")', 'import("lit")').replaceAll('import("@lit/reactive-element")', 'import("lit")');
  if (portable !== text) writeFileSync(file, portable);
}
