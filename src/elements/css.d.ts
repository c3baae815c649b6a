/** Style sheets come in as Lit results: a constructed sheet is made on first use, so importing one in Node does nothing. */
declare module '*.css' {
  import type { CSSResult } from 'lit';
  const sheet: CSSResult;
  export default sheet;
}
