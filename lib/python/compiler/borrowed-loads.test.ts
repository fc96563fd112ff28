import { describe, expect, test } from 'vitest';
import { instructionsOf } from '../bytecode/disassemble';
import { Op, opcodeInfo } from '../bytecode/opcodes';
import { compileText, unitNamed } from './testing/compile-text';

/** For each call in `f`, the borrowed stack positions while it runs. */
function callsOf(body: string): string[] {
  const unit = unitNamed(compileText(`def f(x, y):\n${body.split('\n').map((line) => `  ${line}\n`).join('')}`), 'f');
  return instructionsOf(unit)
    .filter(({ op }) => op === Op.CALL || op === Op.CALL_KW || op === Op.CALL_FUNCTION_EX)
    .map(({ word }) => (unit.borrows?.().entries.get(word) ?? []).join());
}

describe('a load is borrowed', () => {
  test.each([
    ['when a call uses it up', 'g(x)', ['2']],
    ['as the object of a method', 'x.m(y)', ['1,2']],
    ['below a call inside the call', 'g(x, h(y))', ['2,5', '2']],
    ['as a keyword argument', 'g(a=x)', ['2']],
    ['when it is assigned before or after', 'g(x)\nx = 1', ['2']],
    ['in a finally part that runs without an exception', 'try: a\nfinally: g(x)', ['2', '']],
    ['in a loop', 'for i in a: g(i)', ['3']],
  ])('%s', (_, body, borrowed) => {
    expect(callsOf(body)).toEqual(borrowed);
  });
});

describe('a load is owned', () => {
  test.each([
    ['when its value stays for another block', 'g(x, a if y else b)', ['']],
    ['when the local changes before the call', 'g(x, (x := 1))', ['']],
    ['when the local may be unbound', 'if y: z = 1\ng(z)', ['']],
    ['in a handler', 'try: a\nexcept E: g(x)', ['']],
    ['when it directly follows a store on the same line', 'z = y(); z.m()', ['0', '']],
    ['of a cell', 'g(x)\nreturn lambda: x', ['']],
  ])('%s', (_, body, borrowed) => {
    expect(callsOf(body)).toEqual(borrowed);
  });
});

test('a call may follow a store on another line', () => {
  expect(callsOf('z = y()\nz.m()')).toEqual(['0', '1']);
});

test('operators, subscripts and attributes have them too', () => {
  const unit = unitNamed(compileText('def f(x, y):\n  return x + y, x[y], x.a, x < y, x in y\n'), 'f');
  const names = [...(unit.borrows?.().entries ?? [])].map(([word, positions]) => `${opcodeInfo[unit.words[word] & 255].name} ${positions.join()}`);
  expect(names).toEqual(['BINARY_OP 0,1', 'BINARY_SUBSCR 1,2', 'LOAD_ATTR 2', 'COMPARE_OP 3,4', 'CONTAINS_OP 4,5']);
});

test('versions before 3.14 have none', () => {
  expect(compileText('def f(x): g(x)\n', { profile: '3.13' }).borrows).toBeNull();
});

describe('code that CPython does not look at', () => {
  test.each([
    ['after a try whose handlers leave', 'try: a\nexcept E: return\ng(x)', ['']],
    ['after a loop that ends with a break', 'while True:\n  if a: break\ng(x)', ['']],
    ['but where a handler goes on', 'try: a\nexcept E: pass\ng(x)', ['2']],
    ['or an else part does', 'try: a\nexcept E: return\nelse: g(y)\nh(x)', ['2', '']],
  ])('%s', (_, body, borrowed) => {
    expect(callsOf(body)).toEqual(borrowed);
  });
});

test('a manager is borrowed while its with statement runs', () => {
  expect(callsOf('with x: g(y)')).toEqual(['1,4', '1']);
});

test.each([
  ['while the exit method runs after an exception', 'with x: g()', ['1']],
  ['but not where the body leaves or branches', 'with x: raise y', ['']],
])('a manager is borrowed %s', (_, body, borrowed) => {
  const unit = unitNamed(compileText(`def f(x, y):\n  ${body}\n`), 'f');
  const words = instructionsOf(unit).filter(({ op }) => op === Op.WITH_EXCEPT_START).map(({ word }) => word);
  expect(words.map((word) => (unit.borrows?.().entries.get(word) ?? []).join())).toEqual(borrowed);
});
