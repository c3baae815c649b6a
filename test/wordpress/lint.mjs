/**
 * What may not be in the plugin's PHP, as far as text can tell: an echo of anything that is not escaped there and then, a
 * file that can be asked for by itself, a word for people that is not translated into the plugin's own domain, and calls
 * that WordPress has better ways for. No PHP is needed to run it.
 */
const ESCAPED = /^(?:esc_html|esc_attr|esc_url|esc_textarea|esc_html__|esc_attr__|selected|\(int\)|wp_nonce_field|submit_button)\b|^\(int\)/;
const BANNED = /\b(?:eval|extract|unserialize|shell_exec|exec|system|passthru|curl_exec|mysqli?_query|base64_decode|create_function|wp_remote_get|header)\s*\(|\$_(?:REQUEST|SERVER|COOKIE|FILES)\b|<\?=/;

/** Parts of an expression between signs that stand outside of brackets and quotes. */
export function partsAt(text, sign) {
  const parts = [''];
  let depth = 0, quote = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quote) {
      if (letter === '\\') parts[parts.length - 1] += text[at++];
      else if (letter === quote) quote = '';
    } else if (letter === "'" || letter === '"') quote = letter;
    else if ('([{'.includes(letter)) depth++;
    else if (')]}'.includes(letter)) depth--;
    else if (letter === sign && depth === 0 && !(sign === '.' && /\d/.test(text[at + 1] ?? ''))) { parts.push(''); continue; }
    parts[parts.length - 1] += text[at] ?? '';
  }
  return parts.map((part) => part.trim());
}
const isText = (part) => /^'(?:[^'\\]|\\.)*'$/s.test(part) || part === 'PHP_EOL';

/** @returns {string[]} */
export function phpFaults(name, text) {
  const faults = [];
  const bare = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const line = (at) => bare.slice(0, at).split('\n').length;
  if (!/defined\( '(?:ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/.test(text)) faults.push(`${name}: can be asked for by itself`);
  for (const found of bare.matchAll(/\becho\s+((?:'(?:[^'\\]|\\.)*'|[^;'])+);/g)) {
    for (const part of partsAt(found[1], '.')) if (!isText(part) && !ESCAPED.test(part)) faults.push(`${name}:${line(found.index)} echo of ${part}`);
  }
  for (const found of bare.matchAll(/\b(?:printf|_e|print)\s*\(/g)) {
    let depth = 0, end = found.index + found[0].length - 1;
    do { if (bare[end] === '(') depth++; else if (bare[end] === ')') depth--; end++; } while (depth > 0 && end < bare.length);
    for (const part of partsAt(bare.slice(found.index + found[0].length, end - 1), ',')) if (!isText(part) && !ESCAPED.test(part)) faults.push(`${name}:${line(found.index)} print of ${part}`);
  }
  for (const found of bare.matchAll(/\b(?:__|_n|_x|esc_html__|esc_attr__|esc_html_e)\(/g)) {
    let depth = 0, end = found.index + found[0].length - 1;
    do { if (bare[end] === '(') depth++; else if (bare[end] === ')') depth--; end++; } while (depth > 0 && end < bare.length);
    if (!/'resource-finder'\s*\)$/.test(bare.slice(found.index, end))) faults.push(`${name}:${line(found.index)} a word without the plugin's domain`);
  }
  for (const found of bare.matchAll(new RegExp(BANNED, 'g'))) faults.push(`${name}:${line(found.index)} ${found[0]}`);
  return faults;
}
