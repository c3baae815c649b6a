/**
 * lit-analyzer in strict mode over the templates. It is run through its own API for two things its command cannot be
 * told: attributes of today's HTML that its table lacks, and that Lit's `nothing` in an attribute takes the attribute away.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import analyzer from 'lit-analyzer';

const ts = createRequire(createRequire(import.meta.url).resolve('lit-analyzer'))('typescript'); // the analyzer is tied to its own
const newerAttributes = ['autofocus', 'enterkeyhint', 'inert', 'popover', 'popovertarget', 'popovertargetaction'];

/** Without `nothing`, does what remains of the type fit? */
function onlyNothing(message) {
  const [, given, wanted] = /^Type '(.+)' is not assignable to '(.+)'$/.exec(message) ?? [];
  if (!given?.includes('Symbol(undefined)')) return false;
  const rest = given.split(' | ').filter((part) => part !== 'Symbol(undefined)');
  const fits = wanted.split(' | ');
  return rest.every((part) => fits.includes(part) || (wanted === 'string' && /^"[^"]*"$/.test(part)) || (wanted === 'number' && /^\d+$/.test(part)));
}

const files = readdirSync('src/elements', { recursive: true }).filter((name) => name.endsWith('.ts')).map((name) => path.resolve('src/elements', name));
const config = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} });
const program = ts.createProgram(files, { ...config?.options, noEmit: true });
const context = new analyzer.DefaultLitAnalyzerContext({ ts, getProgram: () => program });
context.updateConfig(analyzer.makeConfig({
  strict: true, globalAttributes: newerAttributes,
  // Element files register nothing: define.ts does, and lazy panels are imported when they are wanted.
  rules: { 'no-missing-import': 'off' },
}));
const lit = new analyzer.LitAnalyzer(context);

let problems = 0;
for (const file of files) {
  const source = program.getSourceFile(file);
  for (const { location, message, source: rule } of lit.getDiagnosticsInFile(source)) {
    if (rule === 'no-incompatible-type-binding' && onlyNothing(message)) continue;
    const { line, character } = source.getLineAndCharacterOfPosition(location.start);
    console.log(`${path.relative('', file)}:${line + 1}:${character + 1} ${message} (${rule})`);
    problems++;
  }
}
console.log(`lit-analyzer: ${problems} problems in ${files.length} files`);
process.exitCode = problems > 0 ? 1 : 0;
