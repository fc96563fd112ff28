import type { PythonSyntaxError } from '../source/python-syntax-error';
import { characterClass, DIGIT, HEX_DIGIT, NAME_PART } from './characters';
import type { Lexer } from './lexer';
import { NUMBER } from './token-kinds';

const UNDERSCORE = 95;

/** Words that may follow a number without a space, though not for ever. */
const WORDS_AFTER_NUMBER = ['and', 'else', 'for', 'if', 'in', 'is', 'or', 'not'];

/**
 * Reads the number at the lexer's position and adds its token; throws for what is none.
 *
 * CPython: Parser/lexer/lexer.c, tok_get_normal_mode(), "Number"
 */
export function readNumber(lexer: Lexer): void {
  const start = lexer.pos;
  if (lexer.at(start) === 48) {
    const letter = lexer.at(start + 1) | 32;
    if (letter === 120) return readRadix(lexer, start, 16, 'hexadecimal');
    if (letter === 111) return readRadix(lexer, start, 8, 'octal');
    if (letter === 98) return readRadix(lexer, start, 2, 'binary');
  }
  let pos = start;
  let leadingZeros = -1;
  if (lexer.at(pos) !== 46) {
    pos = readDigits(lexer, pos);
    leadingZeros = zerosBefore(lexer, start, pos);
  }
  let isInteger = true;
  if (lexer.at(pos) === 46) {
    isInteger = false;
    pos++;
    if (isDigit(lexer.at(pos))) pos = readDigits(lexer, pos);
  }
  if ((lexer.at(pos) | 32) === 101) {
    const sign = lexer.at(pos + 1);
    const hasSign = sign === 43 || sign === 45;
    const digits = hasSign ? pos + 2 : pos + 1;
    if (isDigit(lexer.at(digits))) {
      isInteger = false;
      pos = readDigits(lexer, digits);
    } else if (hasSign) {
      throw lexer.error('invalid decimal literal', digits);
    }
  }
  if ((lexer.at(pos) | 32) === 106) {
    verifyEnd(lexer, ++pos, 'imaginary');
  } else {
    if (isInteger && leadingZeros >= 0) throw leadingZerosError(lexer, start, leadingZeros);
    verifyEnd(lexer, pos, 'decimal');
  }
  finish(lexer, start, pos);
}

function finish(lexer: Lexer, start: number, end: number): void {
  lexer.tokens.push(NUMBER, start, end);
  lexer.pos = end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Offset after digits with single underscores between them. */
function readDigits(lexer: Lexer, from: number): number {
  let pos = from;
  for (;;) {
    while (isDigit(lexer.at(pos))) pos++;
    if (lexer.at(pos) !== UNDERSCORE) return pos;
    if (!isDigit(lexer.at(++pos))) throw lexer.error('invalid decimal literal', pos);
  }
}

/** Offset after the leading zeros of a number that has other digits behind them; otherwise -1. */
function zerosBefore(lexer: Lexer, start: number, end: number): number {
  if (lexer.at(start) !== 48) return -1;
  let pos = start;
  while (pos < end && (lexer.at(pos) === 48 || lexer.at(pos) === UNDERSCORE)) pos++;
  return pos < end ? pos : -1;
}

function leadingZerosError(lexer: Lexer, start: number, zerosEnd: number): PythonSyntaxError {
  const { source } = lexer;
  const line = source.lineOf(start);
  const column = source.columnOf(start);
  const message = 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
  return lexer.errorOnLine('SyntaxError', message, line, column + 1, column + 1 + zerosEnd - start, source.lineText(line));
}

function readRadix(lexer: Lexer, start: number, radix: number, name: string): void {
  let pos = start + 2;
  do {
    if (lexer.at(pos) === UNDERSCORE) pos++;
    if (!isRadixDigit(lexer.at(pos), radix)) {
      failOnDigit(lexer, pos, name);
      throw lexer.error(`invalid ${name} literal`, pos);
    }
    while (isRadixDigit(lexer.at(pos), radix)) pos++;
  } while (lexer.at(pos) === UNDERSCORE);
  failOnDigit(lexer, pos, name);
  verifyEnd(lexer, pos, name);
  finish(lexer, start, pos);
}

function isRadixDigit(code: number, radix: number): boolean {
  if (radix === 16) return code >= 0 && (characterClass(code) & HEX_DIGIT) !== 0;
  return code >= 48 && code < 48 + radix;
}

function failOnDigit(lexer: Lexer, pos: number, name: string): void {
  const code = lexer.at(pos);
  if (isDigit(code)) throw lexer.error(`invalid digit '${String.fromCharCode(code)}' in ${name} literal`, pos + 1);
}

/**
 * A name right after a number is an error, but for some keywords, for which there is a warning.
 *
 * CPython: Parser/lexer/lexer.c, verify_end_of_number()
 */
function verifyEnd(lexer: Lexer, pos: number, kind: string): void {
  const code = lexer.at(pos);
  if (code < 0 || (characterClass(code) & NAME_PART) === 0) return;
  if (code >= 128 && lexer.rules.nonAsciiMayFollowNumber) return;
  if ((characterClass(code) & DIGIT) === 0) {
    for (const word of WORDS_AFTER_NUMBER) {
      if (!lexer.text.startsWith(word, pos)) continue;
      const next = lexer.at(pos + word.length);
      const ends = word[0] === 'i' || next < 0 || (characterClass(next) & NAME_PART) === 0;
      if (ends) return lexer.warn(`invalid ${kind} literal`, pos);
    }
  }
  throw lexer.error(`invalid ${kind} literal`, pos);
}
