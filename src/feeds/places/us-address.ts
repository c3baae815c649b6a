/**
 * A one-line address of the United States ("3119 Spring Garden St, Philadelphia, PA 19104") into its parts. Without a
 * comma before the town the line cannot be divided by itself; then only a town that the same feed names elsewhere will do.
 */
export const US_REGIONS = ' AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP ';

export interface AddressParts { readonly address: string; readonly locality?: string; readonly region?: string; readonly postalCode?: string }

const END = /^(.*?)[,\s]+([A-Z]{2})\.?(?:[,\s]+(\d{5}(?:-\d{4})?))?(?:[,\s]+(?:USA?|United States))?$/s;

export function splitUsAddress(line: string, towns: ReadonlySet<string>): AddressParts {
  const [, start = '', region = '', postalCode] = (line.length < 300 && END.exec(line)) || [];
  if (!start || !US_REGIONS.includes(` ${region} `)) return { address: line };
  const known = { region, ...(postalCode && { postalCode }) };
  const comma = start.lastIndexOf(',');
  const town = comma >= 0 ? start.slice(comma + 1).trim() : '';
  if (comma > 0 && /^[\p{L}][\p{L} .'’-]*$/u.test(town)) return { address: start.slice(0, comma).trim(), locality: town, ...known };
  const named = [...towns].find(each => start.endsWith(` ${each}`));
  if (named) return { address: start.slice(0, -named.length).replace(/[,\s]+$/, ''), locality: named, ...known };
  // The whole line stays the address, so that nothing is shown twice or lost.
  return { address: line, ...known };
}
