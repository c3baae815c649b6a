/** From what a Content-Security-Policy refused to the line that lets it through: the page's own line with one source more. */

/** What a `securitypolicyviolation` event, or a report of one, says. */
export interface Violation {
  /** `effectiveDirective`. */
  readonly directive: string;
  /** `blockedURI`: an address, or a word such as "inline". */
  readonly blocked: string;
  /** `originalPolicy`. */
  readonly policy: string;
  /** `report`: the policy only watches. */
  readonly disposition: string;
}

const directivesOf = (policy: string): ReadonlyMap<string, readonly string[]> => new Map(policy.split(/[;,]/).flatMap((part) => {
  const [name, ...sources] = part.trim().split(/\s+/);
  return name ? [[name.toLowerCase(), sources] as const] : [];
}).reverse());

const originOf = (address: string): string | undefined => /^https?:/.test(address) && URL.canParse(address) ? new URL(address).origin : undefined;

/** The directive to change and its new text; undefined for what no source lets through, such as an inline script of others. */
export function lineFor({ directive, blocked, policy }: Violation, page: string): string | undefined {
  const had = directivesOf(policy);
  const name = had.has(directive) ? directive : directive.replace(/-(?:elem|attr)$/, '');
  const origin = originOf(blocked);
  const source = origin ? origin === originOf(page) ? "'self'" : origin : /^(?:data|blob)$/.test(blocked.replace(/:.*/, '')) ? `${blocked.replace(/:.*/, '')}:` : undefined;
  if (!source) return undefined;
  // A directive that is not there is answered by default-src: its sources must be named again.
  const sources = (had.get(name) ?? had.get('default-src') ?? []).filter((each) => each !== "'none'");
  return `${name} ${[...new Set([...sources, source])].join(' ')};`;
}

/** Those that concern the finder: what was refused lies where its files or its lists lie. Each once. */
export function ours(violations: readonly Violation[], addresses: readonly string[]): readonly Violation[] {
  const origins = new Set(addresses.map(originOf).filter(Boolean));
  const seen = new Set<string>();
  return violations.filter((each) => {
    const { directive, blocked } = each;
    const origin = originOf(blocked), key = `${directive} ${origin ?? blocked}`;
    if (!origin || !origins.has(origin) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
