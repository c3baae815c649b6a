/**
 * Numbers of any country in their national writing. The only file that knows libphonenumber (about 40 kB),
 * which is fetched only for a feed from outside North America.
 */
export type WorldPhones = (text: string, country: string) => { dial: string; extension?: string } | undefined;

let loading: Promise<WorldPhones> | undefined;

/** A reader of phone numbers, fetched once. It answers undefined unless the whole text is one valid number. */
export function loadWorldPhones(): Promise<WorldPhones> {
  loading ??= import('libphonenumber-js/min').then(({ parsePhoneNumberFromString, isSupportedCountry }): WorldPhones =>
    (text, country) => {
      if (!isSupportedCountry(country)) return undefined;
      // `extract: false`: text around a number may be a second number, or a sign that a digit is missing.
      const number = parsePhoneNumberFromString(text.normalize('NFKC').trim(), { defaultCountry: country, extract: false });
      if (!number?.isValid()) return undefined;
      return { dial: number.number, ...(number.ext ? { extension: number.ext } : {}) };
    });
  // A failed fetch may succeed the next time.
  loading.catch(() => { loading = undefined; });
  return loading;
}
