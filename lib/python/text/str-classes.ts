/**
 * The yes-or-no questions a str answers about its characters. Texts are UTF-16; surrogate pairs count as one character.
 *
 * The classes are Unicode properties, so they follow the Unicode version of the host (15 in Node 20) where CPython
 * carries its own (13 in 3.10, 16 in 3.14): they differ only for characters that one of them does not know yet.
 *
 * CPython: Objects/unicodectype.c, Objects/unicodeobject.c.
 */

/** Characters with Numeric_Type=Digit that are no decimal digits: superscripts, circled digits and the like. */
const OTHER_DIGITS =
  '\\xb2\\xb3\\xb9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c\\u2488-\\u2490' +
  '\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792' +
  '\\u{10a40}-\\u{10a43}\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}\\u{1f100}-\\u{1f10a}';

/** Ideographs that stand for numbers: numeric, though they are letters. */
const NUMERIC_IDEOGRAPHS =
  '\\u3405\\u3483\\u382a\\u3b4d\\u4e00\\u4e03\\u4e07\\u4e09\\u4e24\\u4e5d\\u4e8c\\u4e94\\u4e96\\u4eac\\u4ebf-\\u4ec0\\u4edf' +
  '\\u4ee8\\u4f0d\\u4f70\\u4fe9\\u5006\\u5104\\u5146\\u5169\\u516b\\u516d\\u5341\\u5343-\\u5345\\u534c\\u53c1-\\u53c4' +
  '\\u56db\\u58f1\\u58f9\\u5e7a\\u5efe-\\u5eff\\u5f0c-\\u5f0e\\u5f10\\u62d0\\u62fe\\u634c\\u67d2\\u6d1e\\u6f06\\u7396' +
  '\\u767e\\u7695\\u79ed\\u8086\\u842c\\u8cae\\u8cb3\\u8d30\\u920e\\u94a9\\u9621\\u9646\\u964c\\u9678\\u96f6\\uf96b\\uf973' +
  '\\uf978\\uf9b2\\uf9d1\\uf9d3\\uf9fd\\u{20001}\\u{20064}\\u{200e2}\\u{20121}\\u{2092a}\\u{20983}\\u{2098c}\\u{2099c}' +
  '\\u{20aea}\\u{20afd}\\u{20b19}\\u{22390}\\u{22998}\\u{23b1b}\\u{2626d}\\u{2f890}';

/** What `str.isspace` and `str.strip` call white space. CPython: _PyUnicode_IsWhitespace(). */
const WHITESPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

const ALPHA = /^\p{L}+$/u;
const DECIMAL = /^\p{Nd}+$/u;
const DIGIT = new RegExp(`^[\\p{Nd}${OTHER_DIGITS}]+$`, 'u');
const NUMERIC = new RegExp(`^[\\p{N}${NUMERIC_IDEOGRAPHS}]+$`, 'u');
const ALNUM = /^[\p{L}\p{N}]+$/u;
const SPACE = new RegExp(`^[${WHITESPACE}]+$`, 'u');
const ASCII = /^[\x00-\x7f]*$/;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
const UNPRINTABLE = /[^\P{C}]|[^\P{Z} ]/u;
const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;
const LOWER_OR_TITLE = /[\p{Lowercase}\p{Lt}]/u;
const UPPER_OR_TITLE = /[\p{Uppercase}\p{Lt}]/u;
const UPPER = /\p{Uppercase}/u;
const LOWER = /\p{Lowercase}/u;

export function isAlpha(text: string): boolean {
  return ALPHA.test(text);
}

export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

export function isDigit(text: string): boolean {
  return DIGIT.test(text);
}

export function isNumeric(text: string): boolean {
  return NUMERIC.test(text);
}

export function isAlnum(text: string): boolean {
  return ALNUM.test(text);
}

export function isSpace(text: string): boolean {
  return SPACE.test(text);
}

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** True for the empty text. Unprintable: the categories Other and Separator, but for the space itself. */
export function isPrintable(text: string): boolean {
  return PRINTABLE_ASCII.test(text) || !UNPRINTABLE.test(text);
}

/** As `str.isidentifier`: keywords are identifiers. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}

/** Some character is upper case, none lower or title case. */
export function isUpper(text: string): boolean {
  return UPPER.test(text) && !LOWER_OR_TITLE.test(text);
}

/** Some character is lower case, none upper or title case. */
export function isLower(text: string): boolean {
  return LOWER.test(text) && !UPPER_OR_TITLE.test(text);
}

/** Upper and title case only at the start of a run of cased characters, lower case only inside. */
export function isTitle(text: string): boolean {
  let inWord = false;
  let cased = false;
  for (const char of text) {
    if (UPPER_OR_TITLE.test(char)) {
      if (inWord) return false;
      inWord = true;
      cased = true;
    } else if (LOWER.test(char)) {
      if (!inWord) return false;
      cased = true;
    } else {
      inWord = false;
    }
  }
  return cased;
}

/** Whether one UTF-16 unit is white space; no white space lies outside the first 65,536 characters. */
export function isSpaceUnit(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 9 && unit <= 13) || (unit >= 0x1c && unit <= 0x1f);
  return SPACE.test(String.fromCharCode(unit));
}

/** Whether a UTF-16 unit ends a line for `str.splitlines`. CPython: _PyUnicode_IsLinebreak(). */
export function isLineBreakUnit(unit: number): boolean {
  return (
    (unit >= 0x0a && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1e) || unit === 0x85 || unit === 0x2028 || unit === 0x2029
  );
}

/**
 * `str.splitlines`: the lines as [start, end, next] in UTF-16 units; `next` is where the following line starts, so the line
 * with its end is `text.slice(start, next)`. CR LF is one break. CPython: Objects/stringlib/split.h, splitlines().
 */
export function lineSpans(text: string): [start: number, end: number, next: number][] {
  const spans: [number, number, number][] = [];
  let start = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && !isLineBreakUnit(text.charCodeAt(end))) end += 1;
    let next = Math.min(end + 1, text.length);
    if (text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a) next = end + 2;
    spans.push([start, end, next]);
    start = next;
  }
  return spans;
}
