import type { PythonSyntaxError } from '../source/python-syntax-error';
import { isPythonSyntaxError, syntaxErrorNowhere } from '../source/python-syntax-error';
import type { SourceFile } from '../source/source-file';
import { characterClass, DIGIT, invalidCharacterMessage, invalidNameCharacter, NAME_PART, NAME_START, PREFIX } from './characters';
import { readIndentation, skipContinuation } from './indentation';
import type { FStringMode, TokenizerRules } from './lexer';
import { Lexer, MAX_BRACKETS } from './lexer';
import { readNumber } from './numbers';
import { operatorAt } from './operators';
import { readFStringText, readString } from './strings';
import * as T from './token-kinds';
import type { TokenList } from './token-list';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Combinations of letters before a quote that make a string, in lower case. */
const STRING_PREFIXES = new Set(['b', 'r', 'u', 'f', 'br', 'rb', 'fr', 'rf']);
const TEMPLATE_PREFIXES = new Set(['t', 'tr', 'rt']);

/**
 * All tokens of a program. Does not throw: where the text makes no token the list ends with `ERROR`, and the parser
 * reports the list's error when it gets there, or its own if it stumbles before.
 *
 * CPython: Parser/lexer/lexer.c, tok_get()
 */
export function tokenize(source: SourceFile, rules: TokenizerRules, endsInNewline = true): TokenList {
  const lexer = new Lexer(source, rules);
  lexer.endsInNewline = endsInNewline;
  run(lexer, () => {
    if (source.text.includes('\0')) throw syntaxErrorNowhere('source code string cannot contain null bytes');
    readAll(lexer);
    finish(lexer);
  });
  return lexer.tokens;
}

/** Tokens of an expression within the text, as if the character before and the one after it were parentheses. */
export function tokenizeExpression(source: SourceFile, rules: TokenizerRules, start: number, end: number): TokenList {
  const lexer = new Lexer(source, rules, start, end);
  const { tokens } = lexer;
  lexer.atLineStart = false;
  tokens.push(T.LPAR, start - 1, start);
  run(lexer, () => {
    openBracket(lexer, 40, start - 1);
    readAll(lexer);
    if (lexer.brackets.length > 1) throw lexer.error('unclosed bracket', end);
    lexer.brackets.pop();
    tokens.push(T.RPAR, end, end + 1);
    tokens.push(T.NEWLINE, end + 1, end + 1);
    tokens.push(T.ENDMARKER, end + 1, end + 1);
  });
  return tokens;
}

/** Runs part of the tokenizer and turns what it throws into the end of the list. */
function run(lexer: Lexer, read: () => void): void {
  const { tokens } = lexer;
  try {
    read();
  } catch (thrown) {
    if (!isPythonSyntaxError(thrown)) throw thrown;
    tokens.error = thrown;
    tokens.isErrorRaised = thrown.type === 'SyntaxError' && thrown.endColumn > 0;
    tokens.push(T.ERROR, lexer.pos, lexer.pos);
  }
  tokens.endsInFString = lexer.fstrings.length > 0;
  if (lexer.brackets.length > 0) tokens.openBracket = lexer.bracketOffsets[lexer.brackets.length - 1];
}

function readAll(lexer: Lexer): void {
  for (;;) {
    const mode = lexer.fstring;
    if (mode !== null && mode.inText) readFStringText(lexer, mode);
    else if (!readToken(lexer)) return;
  }
}

/** The tokens that stand for the end of the text. */
function finish(lexer: Lexer): void {
  const { tokens } = lexer;
  const end = lexer.text.length;
  if (lexer.brackets.length > 0) {
    tokens.push(T.ERROR, end, end);
    return;
  }
  const last = tokens.count > 0 ? tokens.kinds[tokens.count - 1] : T.NEWLINE;
  if (last !== T.NEWLINE && last !== T.DEDENT && last !== T.INDENT) tokens.push(T.NEWLINE, end, end);
  for (let level = lexer.indents.length; level > 1; level--) tokens.push(T.DEDENT, end, end);
  tokens.push(T.ENDMARKER, end, end);
}

/** Reads the next token of ordinary code; false at the end of the text. */
function readToken(lexer: Lexer): boolean {
  if (lexer.atLineStart) readIndentation(lexer);
  const { text } = lexer;
  let pos = lexer.pos;
  let comment = -1;
  for (;;) {
    const code = lexer.at(pos);
    if (code === 32 || code === 9 || code === 12) pos++;
    else if (code === 35) pos = endOfLine(lexer, (comment = pos));
    else if (code === 92) pos = skipContinuation(lexer, pos);
    else break;
  }
  lexer.pos = pos;
  const code = lexer.at(pos);
  if (code < 0) return false;
  const bits = characterClass(code);
  if ((bits & NAME_START) !== 0) {
    readName(lexer, pos, bits);
  } else if ((bits & DIGIT) !== 0) {
    readNumber(lexer);
  } else if (code === LINE_FEED || code === CARRIAGE_RETURN) {
    readNewline(lexer, pos, code, comment < 0 ? pos : comment);
  } else if (code === 34 || code === 39) {
    readString(lexer, pos, pos);
  } else if (code === 46 && (characterClass(text.charCodeAt(pos + 1)) & DIGIT) !== 0 && pos + 1 < lexer.limit) {
    readNumber(lexer);
  } else {
    readOperator(lexer, pos, code);
  }
  return true;
}

function endOfLine(lexer: Lexer, from: number): number {
  const { text, limit } = lexer;
  let pos = from;
  while (pos < limit) {
    const code = text.charCodeAt(pos);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) break;
    pos++;
  }
  return pos;
}

/** A newline's token starts where the comment before it does, and ends before it. */
function readNewline(lexer: Lexer, pos: number, code: number, start: number): void {
  const end = code === CARRIAGE_RETURN && lexer.at(pos + 1) === LINE_FEED ? pos + 2 : pos + 1;
  lexer.atLineStart = true;
  if (lexer.brackets.length === 0) lexer.tokens.push(T.NEWLINE, start, pos);
  lexer.pos = end;
}

function readName(lexer: Lexer, start: number, firstBits: number): void {
  const { text, limit } = lexer;
  let pos = start;
  let ascii = true;
  let onlyPrefix = (firstBits & PREFIX) !== 0;
  for (; pos < limit; pos++) {
    const code = text.charCodeAt(pos);
    if (code >= 128) {
      ascii = false;
      continue;
    }
    const bits = characterClass(code);
    if ((bits & NAME_PART) === 0) {
      if (onlyPrefix && (code === 34 || code === 39) && isStringPrefix(lexer, start, pos)) return readString(lexer, start, pos);
      break;
    }
    if ((bits & PREFIX) === 0) onlyPrefix = false;
  }
  if (!ascii) verifyName(lexer, start, pos);
  const length = pos - start;
  const kind = ascii && length > 1 && length < 9 ? T.nameKind(text.slice(start, pos)) : T.NAME;
  lexer.tokens.push(kind, start, pos);
  lexer.pos = pos;
}

function isStringPrefix(lexer: Lexer, start: number, end: number): boolean {
  if (end - start > 5) return false;
  const prefix = lexer.text.slice(start, end).toLowerCase();
  if (STRING_PREFIXES.has(prefix) || (lexer.rules.templates && TEMPLATE_PREFIXES.has(prefix))) return true;
  if (lexer.rules.prefixMessages) refusePrefix(lexer, prefix, start, end);
  return false;
}

/** CPython: Parser/lexer/lexer.c, maybe_raise_syntax_error_for_string_prefixes() */
function refusePrefix(lexer: Lexer, prefix: string, start: number, end: number): void {
  if (new Set(prefix).size < prefix.length) return;
  for (const [first, second] of ['ub', 'ur', 'uf', 'ut', 'bf', 'bt', 'ft']) {
    if (!prefix.includes(first) || !prefix.includes(second)) continue;
    const line = lexer.source.lineOf(start);
    const column = lexer.source.columnOf(start) + 1;
    const message = `'${first}' and '${second}' prefixes are incompatible`;
    throw lexer.errorOnLine('SyntaxError', message, line, column, column + end - start, lexer.source.lineText(line));
  }
}

function verifyName(lexer: Lexer, start: number, end: number): void {
  const invalid = invalidNameCharacter(lexer.text, start, end);
  if (invalid < 0) return;
  const after = invalid + ((lexer.text.codePointAt(invalid) as number) > 0xffff ? 2 : 1);
  throw lexer.error(invalidCharacterMessage(lexer.text, invalid), after);
}

function readOperator(lexer: Lexer, pos: number, code: number): void {
  const { fstring } = lexer;
  if (fstring !== null && code === 58 && fstring.depth - 1 === fstring.fieldDepth) {
    fstring.inText = true;
    fstring.inFormatSpec = true;
    lexer.tokens.push(T.COLON, pos, pos + 1);
    lexer.pos = pos + 1;
    return;
  }
  if (code < 32 || code === 127) throw lexer.error(invalidCharacterMessage(lexer.text, pos), pos + 1);
  const found = operatorAt(lexer.text, pos, lexer.limit);
  const kind = found >> 2;
  const end = pos + (found & 3);
  if (kind >= T.LPAR && kind <= T.RBRACE) {
    if ((kind & 1) !== 0) openBracket(lexer, code, pos);
    else closeBracket(lexer, code, pos);
  }
  lexer.tokens.push(kind, pos, end);
  lexer.pos = end;
}

function openBracket(lexer: Lexer, code: number, pos: number): void {
  if (lexer.brackets.length >= MAX_BRACKETS) throw lexer.error('too many nested parentheses', pos + 1);
  lexer.brackets.push(code);
  lexer.bracketOffsets.push(pos);
  if (lexer.fstring !== null) lexer.fstring.depth++;
}

function closeBracket(lexer: Lexer, code: number, pos: number): void {
  const { fstring, brackets } = lexer;
  const character = String.fromCharCode(code);
  if (fstring !== null && fstring.depth === 0 && code === 125) {
    throw lexer.error(`${fstring.name}: single '}' is not allowed`, pos + 1);
  }
  if (brackets.length === 0) throw lexer.error(`unmatched '${character}'`, pos + 1);
  const opening = brackets.pop() as number;
  const openedAt = lexer.bracketOffsets.pop() as number;
  if (code - opening !== 1 && code - opening !== 2) throw mismatch(lexer, fstring, opening, openedAt, character, pos);
  if (fstring === null) return;
  fstring.depth--;
  if (fstring.depth < 0) throw lexer.error(`${fstring.name}: unmatched '${character}'`, pos + 1);
  if (code === 125 && fstring.depth === fstring.fieldDepth) {
    fstring.fieldDepth--;
    fstring.inText = true;
    fstring.inFormatSpec = false;
  }
}

function mismatch(
  lexer: Lexer,
  fstring: FStringMode | null,
  opening: number,
  openedAt: number,
  character: string,
  pos: number,
): PythonSyntaxError {
  if (fstring !== null && opening === 123 && fstring.depth - 1 === fstring.fieldDepth) {
    return lexer.error(`${fstring.name}: unmatched '${character}'`, pos + 1);
  }
  const line = lexer.source.lineOf(openedAt);
  const where = line === lexer.source.lineOf(pos) ? '' : ` on line ${line}`;
  const message = `closing parenthesis '${character}' does not match opening parenthesis '${String.fromCharCode(opening)}'${where}`;
  return lexer.error(message, pos + 1);
}
