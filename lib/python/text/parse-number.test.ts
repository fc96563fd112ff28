import { describe, expect, it } from 'vitest';
import { floatRepr } from './float-repr';
import { digitLimitMessage, invalidIntMessage, parseFloatText, parseIntText, tooManyDigitsMessage } from './parse-number';

/** text, base, what int() gives; null for ValueError. */
const INTS: [string, number, string | null][] = [
  ['1_', 10, null],
  ['-1', 10, '-1'],
  ['1 2', 10, null],
  ['1__0', 10, null],
  ['-1', 8, '-1'],
  ['0x', 36, '33'],
  ['\ud835\udfd7', 2, null],
  ['0x', 2, null],
  ['0b101', 0, '5'],
  ['1.0', 36, null],
  ['1_000', 16, '4096'],
  ['  12 ', 8, '10'],
  ['-1', 32, '-1'],
  ['0b_1', 0, '1'],
  ['1 2', 7, null],
  ['zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz', 36, '178689910246017054531432477289437798228285773001601743140683775'],
  ['  12 ', 16, '18'],
  ['0b101', 8, null],
  ['99999999999999999999', 7, null],
  ['010', 10, '10'],
  ['\u00b2', 7, null],
  ['0_x1', 2, null],
  ['ff', 36, '555'],
  ['ff', 7, null],
  ['99999999999999999999', 10, '99999999999999999999'],
  ['00', 36, '0'],
  ['0o17', 0, '15'],
  ['0xffffffffffffffffffffffffffffffffffffffff', 10, null],
  ['0_x1', 32, null],
  ['-', 32, null],
  ['0_x1', 0, null],
  ['1 2', 36, null],
  ['0b_1', 36, '397'],
  ['0o17', 16, null],
  ['', 36, null],
  ['_1', 0, null],
  ['010', 16, '16'],
  ['z', 36, '35'],
  ['-0xff', 0, '-255'],
  ['-0xff', 36, '-43323'],
  ['-', 8, null],
  ['\u22121', 36, null],
  ['zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz', 0, null],
  ['zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz', 10, null],
  ['\u0663\u0664', 16, '52'],
  ['010', 36, '36'],
  ['1\u0000', 10, null],
  ['\u0663\u0664', 36, '112'],
  ['00', 8, '0'],
  ['0X_ff', 10, null],
  ['\u0663\u0664', 10, '34'],
  ['0x10', 2, null],
  ['0x', 32, null],
  ['1e5', 36, '1805'],
  ['--1', 16, null],
  ['0b2', 36, '398'],
  ['z', 2, null],
  ['0xffffffffffffffffffffffffffffffffffffffff', 16, '1461501637330902918203684832716283019655932542975'],
  ['0_0', 2, '0'],
  ['_1', 10, null],
  ['99999999999999999999', 36, '3437355738559817331729988965405'],
  ['  12 ', 2, null],
  ['0b', 7, null],
  ['0b2', 16, '178'],
  ['0b101', 10, null],
  ['0', 16, '0'],
  ['0b2', 32, '354'],
  ['+', 7, null],
  ['-', 36, null],
  ['-', 10, null],
  ['', 16, null],
  ['_1', 16, null],
  ['--1', 0, null],
  ['', 7, null],
  ['-', 16, null],
  ['0b', 2, null],
  ['\ud835\udfd7', 7, null],
  ['0_0', 0, '0'],
  ['0_0', 36, '0'],
  ['\u30001\n', 2, '1'],
  ['0b_1', 7, null],
  ['1.0', 0, null],
  ['1_000', 8, '512'],
  ['0o17', 2, null],
  ['0o17', 8, '15'],
  ['-', 7, null],
  ['0b', 36, '11'],
  ['0b_1', 2, '1'],
  ['z', 16, null],
  ['1\u0000', 36, null],
  ['1__0', 2, null],
  ['0', 7, '0'],
  ['z', 10, null],
  ['0x10', 7, null],
  ['0x10', 10, null],
  ['00', 10, '0'],
  ['\u00b2', 2, null],
  ['99999999999999999999', 2, null],
  ['00', 0, '0'],
  ['-0xff', 7, null],
  ['0b2', 0, null],
  ['0', 36, '0'],
  ['0b2', 8, null],
  ['1\u0000', 8, null],
  ['99999999999999999999', 8, null],
  ['0X_ff', 16, '255'],
  ['0b101', 32, '361473'],
  ['-0xff', 10, null],
  ['1__0', 16, null],
  ['z', 0, null],
];

/** text, repr of what float() gives; null for ValueError. */
const FLOATS: [string, string | null][] = [
  ['1', '1.0'],
  ['1.5', '1.5'],
  ['-1.5', '-1.5'],
  ['.5', '0.5'],
  ['5.', '5.0'],
  ['.', null],
  ['1e5', '100000.0'],
  ['1E-5', '1e-05'],
  ['1e', null],
  ['e5', null],
  ['1_0.0_1', '10.01'],
  ['1_.0', null],
  ['1._0', null],
  ['1e1_0', '10000000000.0'],
  ['1e_1', null],
  ['inf', 'inf'],
  ['-Inf', '-inf'],
  ['INFINITY', 'inf'],
  ['nan', 'nan'],
  ['-nan', 'nan'],
  ['+nan', 'nan'],
  ['infinit', null],
  [' 1.5\n', '1.5'],
  ['', null],
  ['+', null],
  ['1..2', null],
  ['0x1p3', null],
  ['1e400', 'inf'],
  ['-1e400', '-inf'],
  ['1e-400', '0.0'],
  ['\u0663.\u0665', '3.5'],
  ['1 2', null],
  ['--1', null],
  ['1d5', null],
  ['1f', null],
  ['Infinity ', 'inf'],
  ['in f', null],
  ['1.7976931348623159e308', 'inf'],
  ['4.9e-324', '5e-324'],
  ['123456789012345678901234567890', '1.2345678901234568e+29'],
  ['0.1e1', '1.0'],
];

describe('parseIntText', () => {
  it.each(INTS)('%j in base %d', (text, base, expected) => {
    const parsed = parseIntText(text, base);
    expect(parsed.kind === 'value' ? String(parsed.value) : null).toBe(expected);
  });

  it('refuses texts of more than 4300 decimal digits, but not binary ones', () => {
    expect(parseIntText('1'.repeat(5000), 10)).toEqual({ kind: 'too-long', digits: 5000 });
    expect(parseIntText('1'.repeat(4300), 10).kind).toBe('value');
    expect(parseIntText('1'.repeat(5000), 16).kind).toBe('value');
    expect(parseIntText('1'.repeat(5000), 10, 0).kind).toBe('value');
  });

  it('words the errors as each version does', () => {
    expect(tooManyDigitsMessage(5000, 10)).toBe(
      'Exceeds the limit (4300) for integer string conversion: value has 5000 digits; ' +
        'use sys.set_int_max_str_digits() to increase the limit',
    );
    expect(digitLimitMessage(14)).toBe(
      'Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit',
    );
    expect(invalidIntMessage("'x'", 10)).toBe("invalid literal for int() with base 10: 'x'");
  });
});

describe('parseFloatText', () => {
  it.each(FLOATS)('%j', (text, expected) => {
    const value = parseFloatText(text);
    expect(value === null ? null : floatRepr(value)).toBe(expected);
  });
});
