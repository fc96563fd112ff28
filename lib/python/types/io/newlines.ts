/** Line ends in text: what the `newline` argument of `open` and StringIO means. CPython: Modules/_io/textio.c. */
export type Newline = null | '' | '\n' | '\r' | '\r\n';

export const SEEN_CR = 1;
export const SEEN_LF = 2;
export const SEEN_CRLF = 4;

/** Which kinds of line end a text has, as bits. */
export function seenNewlines(text: string): number {
  let seen = 0;
  for (let at = text.search(/[\r\n]/); at >= 0 && at < text.length; ) {
    if (text[at] === '\n') seen |= SEEN_LF;
    else if (text[at + 1] === '\n') {
      seen |= SEEN_CRLF;
      at++;
    } else seen |= SEEN_CR;
    if (seen === 7) break;
    const cr = text.indexOf('\r', at + 1);
    const lf = text.indexOf('\n', at + 1);
    at = cr < 0 ? lf : lf < 0 ? cr : Math.min(cr, lf);
  }
  return seen;
}

export function translateNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The unit behind the first line end from `from` on, or -1 when there is none. */
export function lineEnd(text: string, from: number, newline: Newline, translated: boolean): number {
  if (translated || newline === '\n') return text.indexOf('\n', from) + 1 || -1;
  if (newline !== '' && newline !== null) {
    const at = text.indexOf(newline, from);
    return at < 0 ? -1 : at + newline.length;
  }
  const lf = text.indexOf('\n', from);
  const cr = text.indexOf('\r', from);
  if (cr >= 0 && (lf < 0 || cr < lf)) return text[cr + 1] === '\n' ? cr + 2 : cr + 1;
  return lf < 0 ? -1 : lf + 1;
}

/** The unit behind the first `count` characters from `from` on; all that is left for a negative count. */
export function unitAfter(text: string, from: number, count: number): number {
  if (count < 0 || count >= text.length - from) return text.length;
  let unit = from;
  for (let i = 0; i < count && unit < text.length; i++) {
    const pair = (text.charCodeAt(unit) & 0xfc00) === 0xd800 && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00;
    unit += pair ? 2 : 1;
  }
  return unit;
}
