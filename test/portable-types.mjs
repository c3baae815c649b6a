/**
 * TypeScript writes an inferred `render()` as `import("lit-html").TemplateResult`, a package that users of ours need not
 * have at hand. Lit hands on the same types under its own name. The declarations for frameworks are written by hand, and
 * TypeScript copies no such file.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

cpSync('src/frameworks', 'dist/types/frameworks', { recursive: true });

for (const name of readdirSync('dist/types', { recursive: true })) {
  if (!name.endsWith('.d.ts')) continue;
  const file = path.join('dist/types', name);
  const text = readFileSync(file, 'utf8');
  const portable = text.replaceAll('import("lit-html")', 'import("lit")').replaceAll('import("@lit/reactive-element")', 'import("lit")');
  if (portable !== text) writeFileSync(file, portable);
}
