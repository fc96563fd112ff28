import type { PythonSyntaxError } from '../source/python-syntax-error';
import { codePoints } from '../source/source-file';
import type { FStringMode, Lexer } from './lexer';
import { FSTRING_END, FSTRING_MIDDLE, FSTRING_START, STRING } from './token-kinds';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BACKSLASH = 92;
const LEFT_BRACE = 123;
const RIGHT_BRACE = 125;

/** f-strings inside f-strings (MAXFSTRINGLEVEL). */
const MAX_FSTRINGS = 150;
/** Replacement fields inside format specs (MAX_EXPR_NESTING). */
const MAX_FIELDS = 3;

/** Reads a literal whose prefix lies between `start` and `quoteAt`, where its quote is. */
export function readString(lexer: Lexer, start: number, quoteAt: number): void {
  const prefix = quoteAt > start ? lexer.text.slice(start, quoteAt).toLowerCase() : '';
  const quote = lexer.at(quoteAt);
  const quoteSize = lexer.at(quoteAt + 1) === quote && lexer.at(quoteAt + 2) === quote ? 3 : 1;
  if (lexer.rules.nestedFStrings && (prefix.includes('f') || prefix.includes('t'))) {
    openFString(lexer, start, quoteAt, quoteSize, prefix);
    return;
  }
  const end = skipString(lexer, start, quoteAt, quoteSize);
  lexer.tokens.push(STRING, start, end);
  lexer.pos = end;
}

/** Offset after the literal; throws if it does not end. */
function skipString(lexer: Lexer, start: number, quoteAt: number, quoteSize: number): number {
  const { text, limit } = lexer;
  const quote = text.charCodeAt(quoteAt);
  let pos = quoteAt + quoteSize;
  let escapedQuote = false;
  while (pos < limit) {
    const code = text.charCodeAt(pos);
    if (code === quote) {
      if (quoteSize === 1) return pos + 1;
      if (lexer.at(pos + 1) === quote && lexer.at(pos + 2) === quote) return pos + 3;
      pos++;
    } else if (code === BACKSLASH) {
      const next = lexer.at(pos + 1);
      if (next === quote) escapedQuote = true;
      pos += next === CARRIAGE_RETURN && lexer.at(pos + 2) === LINE_FEED ? 3 : 2;
    } else if (quoteSize === 1 && (code === LINE_FEED || code === CARRIAGE_RETURN)) {
      break;
    } else {
      pos++;
    }
  }
  throw unterminated(lexer, start, quote, quoteSize, Math.min(pos, limit), escapedQuote);
}

function unterminated(
  lexer: Lexer,
  start: number,
  quote: number,
  quoteSize: number,
  detectedAt: number,
  escapedQuote: boolean,
): PythonSyntaxError {
  const { fstring } = lexer;
  if (fstring !== null && fstring.quote === quote && fstring.quoteSize === quoteSize) {
    return errorFromStart(lexer, `${fstring.name}: expecting '}'`, start);
  }
  const at = `(detected at line ${detectionLine(lexer, detectedAt)})`;
  if (quoteSize === 3) return errorFromStart(lexer, `unterminated triple-quoted string literal ${at}`, start);
  const hint = escapedQuote && lexer.rules.escapedQuoteHint ? '; perhaps you escaped the end quote?' : '';
  return errorFromStart(lexer, `unterminated string literal ${at}${hint}`, start);
}

/** Line on which a literal turned out not to end: the last one, when it is the text that ended. */
function detectionLine(lexer: Lexer, at: number): number {
  const { source, text } = lexer;
  return at >= text.length ? source.lineCount : source.lineOf(at);
}

function errorFromStart(lexer: Lexer, message: string, start: number): PythonSyntaxError {
  const { source } = lexer;
  const line = source.lineOf(start);
  const column = codePoints(lexer.text, source.lineStart(line), start) + 1;
  return lexer.errorOnLine('SyntaxError', message, line, column, column, source.lineText(line));
}

function openFString(lexer: Lexer, start: number, quoteAt: number, quoteSize: number, prefix: string): void {
  const bodyStart = quoteAt + quoteSize;
  if (lexer.fstrings.length + 1 >= MAX_FSTRINGS) throw lexer.error('too many nested f-strings', bodyStart);
  const mode: FStringMode = {
    start,
    quote: lexer.at(quoteAt),
    quoteSize,
    raw: prefix.includes('r'),
    name: prefix.includes('t') ? 't-string' : 'f-string',
    depth: 0,
    fieldDepth: -1,
    inText: true,
    inFormatSpec: false,
  };
  lexer.fstrings.push(mode);
  lexer.fstring = mode;
  lexer.tokens.push(FSTRING_START, start, bodyStart);
  lexer.pos = bodyStart;
}

function closeFString(lexer: Lexer, end: number): void {
  lexer.tokens.push(FSTRING_END, lexer.pos, end);
  lexer.pos = end;
  lexer.fstrings.pop();
  lexer.fstring = lexer.fstrings.length > 0 ? lexer.fstrings[lexer.fstrings.length - 1] : null;
}

/**
 * Reads text of an f-string up to its end or to the next replacement field, which the normal mode then reads. Doubled
 * braces stay in the text; who decodes it makes one of them.
 *
 * CPython: Parser/lexer/lexer.c, tok_get_fstring_mode()
 */
export function readFStringText(lexer: Lexer, mode: FStringMode): void {
  const { text, limit } = lexer;
  const start = lexer.pos;
  const inFormatSpec = mode.inFormatSpec && mode.fieldDepth >= 0;
  let pos = start;
  while (pos < limit) {
    const code = text.charCodeAt(pos);
    if (code === mode.quote && (mode.quoteSize === 1 || text.startsWith(text[pos].repeat(3), pos))) {
      if (pos > start) addText(lexer, start, pos);
      return closeFString(lexer, pos + mode.quoteSize);
    }
    if (code === LEFT_BRACE) {
      if (inFormatSpec || lexer.at(pos + 1) !== LEFT_BRACE) {
        if (pos > start) addText(lexer, start, pos);
        return openField(lexer, mode, pos);
      }
      pos += 2;
    } else if (code === RIGHT_BRACE) {
      if (inFormatSpec || lexer.at(pos + 1) !== RIGHT_BRACE || mode.depth > 0) {
        addText(lexer, start, pos);
        mode.inText = false;
        mode.inFormatSpec = false;
        return;
      }
      pos += 2;
    } else if (code === BACKSLASH) {
      pos = skipEscape(lexer, mode, pos);
    } else if ((code === LINE_FEED || code === CARRIAGE_RETURN) && mode.quoteSize === 1) {
      if (!inFormatSpec) break;
      throw lexer.error(`${mode.name}: newlines are not allowed in format specifiers for single quoted ${mode.name}s`, pos + 1);
    } else {
      pos++;
    }
  }
  const kind = mode.quoteSize === 3 ? `triple-quoted ${mode.name}` : mode.name;
  throw errorFromStart(lexer, `unterminated ${kind} literal (detected at line ${detectionLine(lexer, pos)})`, mode.start);
}

function addText(lexer: Lexer, start: number, end: number): void {
  lexer.tokens.push(FSTRING_MIDDLE, start, end);
  lexer.pos = end;
}

function openField(lexer: Lexer, mode: FStringMode, pos: number): void {
  lexer.pos = pos;
  mode.fieldDepth++;
  if (mode.fieldDepth >= MAX_FIELDS) throw lexer.error(`${mode.name}: expressions nested too deeply`, pos);
  mode.inText = false;
  mode.inFormatSpec = false;
}

/** Offset after a backslash and what it escapes; braces are never escaped, but those of `\N{name}` belong to it. */
function skipEscape(lexer: Lexer, mode: FStringMode, pos: number): number {
  const next = lexer.at(pos + 1);
  if (next === LEFT_BRACE || next === RIGHT_BRACE) return pos + 1;
  if (next === 78 && !mode.raw && lexer.at(pos + 2) === LEFT_BRACE) {
    const close = lexer.text.indexOf('}', pos + 3);
    if (close >= 0 && close < lexer.limit) return close + 1;
    return pos + 3;
  }
  return next === CARRIAGE_RETURN && lexer.at(pos + 2) === LINE_FEED ? pos + 3 : pos + 2;
}
