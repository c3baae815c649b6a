/** Addresses that open a viewer and not the file: what people copy from the address bar of a file service, and what to take in their place. */
interface ShareLink { readonly service: string; readonly instead?: string }

const KINDS: readonly { readonly service: string; readonly host: RegExp; readonly path?: RegExp; instead?(url: URL): string | undefined }[] = [
  {
    service: 'Google Sheets', host: /^docs\.google\.com$/, path: /^\/spreadsheets\/d\/(?!e\/)[^/]+\/(?:edit|view|htmlview|$)/,
    instead: ({ pathname, hash, search }) => {
      const sheet = /gid=(\d+)/.exec(`${search}${hash}`)?.[1];
      return `https://docs.google.com${pathname.replace(/\/(?:edit|view|htmlview)?$/, '')}/export?format=csv${sheet ? `&gid=${sheet}` : ''}`;
    },
  },
  { service: 'Google Sheets', host: /^docs\.google\.com$/, path: /^\/spreadsheets\/d\/e\/[^/]+\/pubhtml/, instead: ({ pathname }) => `https://docs.google.com${pathname.replace(/pubhtml$/, 'pub')}?output=csv` },
  { service: 'Google Drive', host: /^drive\.google\.com$/ },
  {
    service: 'Dropbox', host: /^(?:www\.)?dropbox\.com$/,
    instead: (url) => { const direct = new URL(url); direct.hostname = 'dl.dropboxusercontent.com'; direct.searchParams.delete('dl'); return direct.href; },
  },
  { service: 'OneDrive', host: /^(?:onedrive\.live\.com|1drv\.ms)$/ },
  { service: 'SharePoint', host: /\.sharepoint\.(?:com|us)$/ },
  { service: 'Box', host: /(?:^|\.)box\.com$/ },
  { service: 'Airtable', host: /^airtable\.com$/ },
  {
    service: 'GitHub', host: /^github\.com$/, path: /^\/[^/]+\/[^/]+\/blob\//,
    instead: ({ pathname }) => `https://raw.githubusercontent.com${pathname.replace('/blob/', '/')}`,
  },
];

export function shareLinkOf(address: string): ShareLink | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const kind = KINDS.find(({ host, path }) => host.test(url.hostname) && (!path || path.test(url.pathname)));
  if (!kind) return undefined;
  const instead = kind.instead?.(url);
  return { service: kind.service, ...(instead && instead !== address ? { instead } : {}) };
}
