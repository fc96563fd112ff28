import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CodeUnit } from '../bytecode/code-unit';
import { compileText } from '../compiler/testing/compile-text';
import '../index';
import { readUnit, writeLibrary, writeUnit } from './compiled-library';

const PROGRAM = `
import os
CONSTANTS = (1, -1, 2**70, 1.5, -0.0, 1e400, 2j, b'\\x00\\xff', 'sn\\u00f6', '\\ud800', None, True, ..., (1, (2, 'x')))
class C:
    """A class."""
    def __init__(self, a, /, b=2, *args, c, **kw):
        self.a = self.b = a
        try:
            yield from (x for x in args if x in {'p', 'q'})
        except* ValueError as error:
            print(error)
        finally:
            del b
def f(x):
    def g(): return x, 1.5, 'x', x[1:2], -3 ** 2, 2 * 'ab', (y for y in x)
    return g(x)
`;

/** A unit as plain data, with what it borrows. */
function plain(unit: CodeUnit): unknown {
  const constants = unit.constants.map((constant) => (constant.type === 'code' ? plain(constant.unit) : constant));
  return { ...unit, constants, borrows: unit.borrows?.(), idleLines: unit.idleLines() };
}

function again(text: string): [CodeUnit, CodeUnit] {
  const compile = (): CodeUnit => compileText(text);
  return [compile(), readUnit(writeUnit(compile()), compile)];
}

describe('a compiled module as text', () => {
  test('is the same when it is read', () => {
    const [unit, read] = again(PROGRAM);
    expect(plain(read)).toEqual(plain(unit));
    expect(plain(unit)).not.toEqual(plain(compileText('x = 1')));
  });

  test.each(['dataclasses', 'enum', 'typing', 'functools'])('is the same for %s', (name) => {
    const [unit, read] = again(readFileSync(`lib/python/modules/python/${name}.py`, 'utf8'));
    expect(plain(read)).toEqual(plain(unit));
  });

  test('has one object for constants that functions share', () => {
    const unit = readUnit(writeUnit(compileText("def f(): return (1, 'x')\ndef g(): return (1, 'x')\n")), () => compileText(''));
    const [f, g] = unit.constants.flatMap((constant) => (constant.type === 'code' ? [constant.unit] : []));
    const tupleOf = ({ constants }: CodeUnit) => constants.find(({ type }) => type === 'tuple');
    expect(tupleOf(f)).toBeDefined();
    expect(tupleOf(f)).toBe(tupleOf(g));
  });

  test('is not made of a module in another language', () => {
    expect(writeLibrary('try: pass\nexcept* ValueError: pass\n', '3.10')).toBeNull();
    expect(writeLibrary('x = 1\n', '3.14')).not.toBeNull();
  });
});
