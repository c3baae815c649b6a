/**
 * The one gate through which a string may become a link.
 *
 * Refused: every scheme but https, http, mailto, tel and sms; addresses that hide their host behind a user name
 * ("https://va.gov@elsewhere.example"); dial strings with anything but a number in them (`*` and `#` run codes on
 * some phones); text messages with a body. The platform's own URL parser decides what the scheme is, because that
 * is what the browser will do with the link.
 */
const WEB = /^https?:$/;
const DIAL = /^(?:tel|sms):\+?[().-]*\d[\d().-]*(?:;ext=\d+)?$/;
/** "www.x.org", "x.org", "x.org:8080/path": a host name without its scheme. */
const BARE = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i;

/**
 * The safe form of a link, or undefined.
 *
 * Without `base` a bare host name becomes https. With `base` (a page's own address) such text is a relative
 * address instead, because "contact.html" looks like a host name; only "www." still starts one.
 */
export function safeLink(value: string | undefined, base?: string | URL): string | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  const bare = BARE.test(text) && (base === undefined || /^www\./i.test(text));
  let url: URL;
  try {
    url = bare ? new URL(`https://${text}`) : new URL(text, base);
  } catch {
    return undefined;
  }
  if (WEB.test(url.protocol)) return url.username || url.password ? undefined : url.href;
  if (url.protocol === 'mailto:') return /[^\s@]@[^\s@]/.test(url.pathname) ? url.href : undefined;
  return DIAL.test(url.href) ? url.href : undefined;
}

/** Whether two addresses are of one web origin. Anything that is no web address is not. */
export function sameOrigin(a: string | URL, b: string | URL): boolean {
  try {
    const first = new URL(a);
    return WEB.test(first.protocol) && first.origin === new URL(b).origin;
  } catch {
    return false;
  }
}
