import type { ConstantValue } from '../ast/nodes';
import type { ParserState } from './parser-state';

/** Digits of a decimal literal that CPython reads without complaint (sys.int_info.default_max_str_digits). */
const MAX_DIGITS = 4300;

/** Value of a number token. CPython: Parser/action_helpers.c, parsenumber() */
export function parseNumber(p: ParserState, token: number): ConstantValue {
  const raw = p.text.slice(p.starts[token], p.ends[token]);
  const text = raw.includes('_') ? raw.replaceAll('_', '') : raw;
  if (text.length > 1 && text.charCodeAt(0) === 48) {
    const letter = text.charCodeAt(1) | 32;
    if (letter === 120 || letter === 111 || letter === 98) return integer(text);
  }
  const last = text.charCodeAt(text.length - 1);
  if ((last | 32) === 106) return { type: 'complex', imag: Number(text.slice(0, -1)) };
  if (!isDecimal(text)) return { type: 'float', value: Number(text) };
  if (text.length > MAX_DIGITS) {
    const message =
      `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${text.length} digits; ` +
      'use sys.set_int_max_str_digits() to increase the limit' +
      ' - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.';
    throw p.failAt(message, p.starts[token], p.ends[token]);
  }
  return integer(text);
}

function integer(text: string): ConstantValue {
  const value = Number(text);
  return { type: 'int', value: Number.isSafeInteger(value) ? value : BigInt(text) };
}

function isDecimal(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
