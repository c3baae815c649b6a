/** Whether what came is data at all, and what a webmaster can do about a feed that could not be loaded, said after what happened. */
import { FinderError, type FinderErrorCode } from '../model/errors.js';

const LATER = 'Try again later, or put a copy of the file beside the page.';

const ADVICE: Readonly<Partial<Record<FinderErrorCode, (message: string) => string>>> = {
  'feed-not-found': () => 'There is no file. Check the address.',
  'feed-unreachable': (message) => /HTTP 40[13]/.test(message) ? 'Make the file public.' : message.includes('HTTP') ? LATER
    : "Check the address, whether its server allows this page (CORS), and the page's Content-Security-Policy (connect-src).",
  'feed-timeout': () => `Nothing of it came for so long, or in fifteen times as long not all of it. ${LATER}`,
  'feed-too-large': () => 'Leave out what residents do not need.',
  'feed-not-a-feed': () => 'Use the address of the file itself. A shared spreadsheet must be published to the web as CSV first.',
};

/** A login page or a viewer of the file often comes in its place, and as if all were well. */
function checkBody(url: string | URL, bytes: Uint8Array): void {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart();
  if (start === '') throw new FinderError('feed-empty', `${url} is empty.`);
  if (/^(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(start)) {
    throw new FinderError('feed-not-a-feed', `${url} is a web page, not a data file.`);
  }
}

/** The same bytes, or a failure with advice. Throws FinderError `feed-empty` and `feed-not-a-feed` beside those of `loadFeed`. */
export async function advised(url: string | URL, loading: Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    const bytes = await loading;
    checkBody(url, bytes);
    return bytes;
  } catch (error) {
    const advice = error instanceof FinderError ? ADVICE[error.code] : undefined;
    if (!(error instanceof FinderError) || !advice) throw error;
    throw new FinderError(error.code, `${error.message} ${advice(error.message)}`, { cause: error.cause });
  }
}
