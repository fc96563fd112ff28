import { describe, expect, test } from 'vitest';
import { WHOLE_PROFILE_IDS } from '../api';
import { SourceFile } from '../source/source-file';
import { compileSource } from '.';
import { compileText, errorOf, warningsOf } from './testing/compile-text';

describe('errors', () => {
  test.each([
    ['return 1\n', "'return' outside function (1:1)"],
    ['class C:\n  return\n', "'return' outside function (2:3)"],
    ['break\n', "'break' outside loop (1:1)"],
    ['for x in y:\n  def f():\n    break\n', "'break' outside loop (3:5)"],
    ['while x:\n  class C:\n    continue\n', "'continue' not properly in loop (3:5)"],
    ['try: pass\nexcept: pass\nexcept E: pass\n', "default 'except:' must be last (2:1)"],
    ['*a = b\n', 'starred assignment target must be in a list or tuple (1:1)'],
    ['*a, *b = c\n', 'multiple starred expressions in assignment (1:1)'],
    [`${Array.from({ length: 257 }, (_, i) => `a${i}`).join()}, *b = c\n`, 'too many expressions in star-unpacking assignment (1:1)'],
    ['x = *a\n', "can't use starred expression here (1:5)"],
    ['match a:\n  case _: pass\n  case 1: pass\n', 'wildcard makes remaining patterns unreachable (2:8)'],
    ['match a:\n  case b: pass\n  case 1: pass\n', "name capture 'b' makes remaining patterns unreachable (2:8)"],
    ['match a:\n  case [b, b]: pass\n', "multiple assignments to name 'b' in pattern (2:12)"],
    ['match a:\n  case [b] | [c]: pass\n', 'alternative patterns bind different names (2:8)'],
    ['match a:\n  case [*b, *c]: pass\n', 'multiple starred names in sequence pattern (2:8)'],
    ['match a:\n  case C(b=1, b=2): pass\n', 'attribute name repeated in class pattern: b (2:17)'],
    ['match a:\n  case {1: b, 1: c}: pass\n', 'mapping pattern checks duplicate key (1) (2:8)'],
    ['def f():\n  try: pass\n  except* E: return\n', "'break', 'continue' and 'return' cannot appear in an except* block (3:14)"],
  ])('%s', (text, error) => {
    expect(errorOf(text)).toBe(error);
  });

  test('blocks may nest 20 deep, 21 from 3.12 on', () => {
    const loop = (depth: number) => `${' '.repeat(depth)}for x in y:\n`;
    const nested = (depth: number) => `${Array.from({ length: depth }, (_, i) => loop(i)).join('')}${' '.repeat(depth)}pass\n`;
    for (const profile of WHOLE_PROFILE_IDS) {
      const most = profile === '3.10' || profile === '3.11' ? 20 : 21;
      expect(() => compileText(nested(most), { profile })).not.toThrow();
      expect(errorOf(nested(most + 1), profile)).toBe(`too many statically nested blocks (${most + 1}:${most + 1})`);
    }
  });
});

describe('warnings', () => {
  test.each([
    ['x is 1\n', `"is" with 'int' literal. Did you mean "=="?`],
    ['"a" is not x\n', `"is not" with 'str' literal. Did you mean "!="?`],
    ['assert (x, "y")\n', 'assertion is always true, perhaps remove parentheses?'],
    ['"a"(1)\n', "'str' object is not callable; perhaps you missed a comma?"],
    ['[(1, 2) (3, 4)]\n', "'tuple' object is not callable; perhaps you missed a comma?"],
    ['1[0]\n', "'int' object is not subscriptable; perhaps you missed a comma?"],
    ['[1, 2]["a"]\n', 'list indices must be integers or slices, not str; perhaps you missed a comma?'],
    ['"ab"[1, 2]\n', 'str indices must be integers or slices, not tuple; perhaps you missed a comma?'],
    ['def f():\n  try: a\n  finally: return\n', "'return' in a 'finally' block"],
    ['while a:\n  try: a\n  finally: break\n', "'break' in a 'finally' block"],
  ])('%s', (text, message) => {
    const [warning, ...others] = warningsOf(text);
    expect(warning.split('\n')[0].replace(/^test\.py:\d+: SyntaxWarning: /, '')).toBe(message);
    expect(others).toEqual([]);
  });

  test.each(['x is None\n', 'x is ...\n', 'x == 1\n', '"a"[1]\n', '"a"[1:2]\n', '(1, 2)[x]\n', 'x()()\n',
    'while a:\n  try: a\n  finally:\n    for b in c: break\n'])('%s is in order', (text) => {
    expect(warningsOf(text)).toEqual([]);
  });

  test('come with file, line and the line of source', () => {
    expect(compileSource(new SourceFile('a.py',
      '\nif x is 5: pass\n'), { profile: '3.11', mode: 'exec', traced: false }).warnings).toEqual([
      'a.py:2: SyntaxWarning: "is" with a literal. Did you mean "=="?\n  if x is 5: pass\n',
    ]);
  });

  test('a finally part warns once from 3.13 on, before for each copy', () => {
    const text = 'try: pass\nfinally: x is 1\n';
    expect(warningsOf(text, '3.11')).toHaveLength(2);
    expect(warningsOf(text, '3.13')).toHaveLength(1);
  });
});
