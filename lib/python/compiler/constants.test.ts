import { describe, expect, test } from 'vitest';
import { BinaryOp, CompareOp } from '../object/py-type';
import { BinaryOperand, CompareOperand } from '../bytecode/operators';
import { compileText, listing, listingOfF } from './testing/compile-text';

/** What `return <expression>` comes to. */
const value = (expression: string) => listingOfF(`def f(a, b): return ${expression}\n`).slice(0, -1).join('; ');

describe('constants are computed while compiling', () => {
  test.each([
    ['1 + 2 * 3', '7'], ['-1', '-1'], ['~5', '-6'], ['+True', '1'], ['not 0', 'True'], ['not "x"', 'False'], ['2 ** 64',
    '18446744073709551616'],
    ['7 // -2', '-4'], ['-7 % 3', '2'], ['7 / 2', '3.5'], ['0 / -5', '-0.0'], ['1 << 3', '8'], ['-9 >> 1', '-5'], ['6 & 3 | 8 ^ 1', '11'],
    ['-0.0', '-0.0'], ['2 ** -1', '0.5'], ['-7.5 // 2', '-4.0'], ['-0.0 % -3', '-0.0'], ['"abc"[-1]', '"c"'], ['(1, (2, 3))[1][0]', '2'],
    ['1.5 + 2', '3.5'], ['1 + 2j', '1+2j'], ['"a" + "b" * 2', '"abb"'], ['(1, "a", (None, ...))', '(1, "a", (None, Ellipsis))'],
    ['() + (1,) * 2', '(1, 1)'],
    ['b"a" * 2', 'b97.97'], ['__debug__', 'True'],
  ])('%s', (expression, result) => {
    expect(value(expression)).toBe(`LOAD_CONST ${result}`);
  });

  test.each(['"abc"[3]', '(1, 2)["a"]', '"abc"[1:2]'])('%s is left to the run', (expression) => {
    expect(value(expression)).toMatch(/BINARY_SUBSCR/);
  });

  test.each(['1 / 0', '1 // 0', '1 % 0', '2 ** 65', '1 << 1000', '"a" * 5000', '(1,) * 300', '0 ** -1', '(-8) ** 0.5', '2.0 ** 1024', '"%s" % 1', '1 + "a"',
    '1.5 // 0', '1 - 0j'])('%s is left to the run', (expression) => {
    expect(value(expression)).toMatch(/BINARY_OP/);
  });

  test('parts of an expression', () => {
    expect(value('a + 1 * 2')).toBe('LOAD_FAST a; LOAD_CONST 2; BINARY_OP 0');
    expect(value('1 + 2 + a')).toBe('LOAD_CONST 3; LOAD_FAST a; BINARY_OP 0');
  });

  test('lists and sets of constants', () => {
    expect(value('[1, 2]')).toBe('LOAD_CONST 1; LOAD_CONST 2; BUILD_LIST 2');
    expect(value('[1, 2, 3]')).toBe('BUILD_LIST 0; LOAD_CONST (1, 2, 3); LIST_EXTEND 1');
    expect(value('{1, 2, 3}')).toBe('BUILD_SET 0; LOAD_CONST {1, 2, 3}; SET_UPDATE 1');
    expect(value('a in [1, 2]')).toBe('LOAD_FAST a; LOAD_CONST (1, 2); CONTAINS_OP 0');
    expect(value('a not in {1, 2}')).toBe('LOAD_FAST a; LOAD_CONST {1, 2}; CONTAINS_OP 1');
    expect(value('a in [b]')).toBe('LOAD_FAST a; LOAD_FAST b; BUILD_TUPLE 1; CONTAINS_OP 0');
    expect(value('not a is b')).toBe('LOAD_FAST a; LOAD_FAST b; IS_OP 1');
  });

  test('percent formatting is an f-string where that gives the same', () => {
    expect(value('"%s: %r%%" % (a, b)')).toBe(
      'LOAD_FAST a; FORMAT_VALUE 1; LOAD_CONST ": "; LOAD_FAST b; FORMAT_VALUE 2; LOAD_CONST "%"; BUILD_STRING 4',
    );
    expect(value('"%-5s|%5.2s" % (a, b)')).toBe(
      'LOAD_FAST a; LOAD_CONST "5"; FORMAT_VALUE 5; LOAD_CONST "|"; LOAD_FAST b; LOAD_CONST ">5.2"; FORMAT_VALUE 5; BUILD_STRING 3',
    );
    for (const expression of ['"%d" % (a,)', '"%s" % a', '"%s %s" % (a,)', '"%s" % (a, b)', '"%s" % (*a,)', '"%(x)s" % (a,)',
      '"%" % (a,)']) {
      expect(value(expression)).toMatch(/BINARY_OP/);
    }
  });
});

test('constants of a unit are merged by type and value', () => {
  const { constants } = compileText('x = 1, a, 1.0, a, True, a, 1, a, 0.0, a, -0.0, a, "1", a, b"1", a, (1, a)\n');
  expect(constants.filter((constant) => constant.type !== 'name')).toHaveLength(8);
});

test('equal constants of two functions are one object', () => {
  const unit = compileText('def f(): return (1000, "a b")\ndef g(): return (1000, "a b")\n');
  const [f, g] = unit.constants.flatMap((constant) => (constant.type === 'code' ? [constant.unit] : []));
  expect(f.constants[0]).toBe(g.constants[0]);
});

test('conditions that are known leave no code', () => {
  expect(listing(compileText('if 0: a\nelse: b\n'))).toEqual(['LOAD_NAME b', 'POP_TOP', 'LOAD_CONST None', 'RETURN_VALUE']);
  expect(listing(compileText('while 1: a\n'))).toEqual(['LOAD_NAME a', 'POP_TOP', 'JUMP_BACKWARD ->0']);
  expect(() => compileText('if 0:\n  return\n')).toThrow();
});

test('operands of operators are the numbers of the slots', () => {
  for (const [name, number] of Object.entries(BinaryOperand)) expect(BinaryOp[name as keyof typeof BinaryOp]).toBe(number);
  expect(CompareOperand).toEqual(CompareOp);
});
