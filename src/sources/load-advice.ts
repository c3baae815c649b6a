/** What a webmaster can do about a feed that could not be loaded, said after what happened. */
import { FinderError, type FinderErrorCode } from '../model/errors.js';

const LATER = 'Try again later, or put a copy of the file beside the page.';

const ADVICE: Readonly<Partial<Record<FinderErrorCode, (message: string) => string>>> = {
  'feed-not-found': () => 'There is no file. Check the address.',
  'feed-unreachable': (message) => /HTTP 40[13]/.test(message) ? 'Make the file public.' : message.includes('HTTP') ? LATER
    : "Check the address, whether its server allows this page (CORS), and the page's Content-Security-Policy (connect-src).",
  'feed-timeout': () => LATER,
  'feed-too-large': () => 'Leave out what residents do not need.',
  'feed-not-a-feed': () => 'Use the address of the file itself. A shared spreadsheet must be published to the web as CSV first.',
};

/** The same bytes, or the same failure with advice. */
export async function advised(loading: Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await loading;
  } catch (error) {
    const advice = error instanceof FinderError ? ADVICE[error.code] : undefined;
    if (!(error instanceof FinderError) || !advice) throw error;
    throw new FinderError(error.code, `${error.message} ${advice(error.message)}`, { cause: error.cause });
  }
}
