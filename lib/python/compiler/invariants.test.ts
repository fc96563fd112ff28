import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { WHOLE_PROFILE_IDS } from '../api';
import { checkUnit } from '../bytecode/check-unit';
import type { CodeUnit } from '../bytecode/code-unit';
import { disassemble } from '../bytecode/disassemble';
import { isPythonSyntaxError } from '../source/python-syntax-error';
import { compileText } from './testing/compile-text';

const root = path.join(import.meta.dirname, '../../..');

function pythonFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py') && !file.startsWith('syntax_errors'))
    .map((file) => `${folder}/${file}`);
}

const files = [...pythonFiles('tests/conformance/programs'), ...pythonFiles('lib/python/modules/python')];

/** What has to be compiled with care, one function each. */
const STATEMENTS = [
  'try:\n  a\nexcept:\n  pass', 'try:\n  pass\nexcept A:\n  pass\nelse:\n  b\nfinally:\n  c', 'try:\n  return a\nfinally:\n  return b',
  'try:\n  return a\nexcept A as e:\n  return b\nfinally:\n  c', 'with a, b as c, d as (e, f):\n  return g',
  'for a in b:\n  try:\n    if c: break\n    if d: continue\n  except E as e:\n'
    + '    if c: break\n    if d: continue\n    return e\n  finally:\n    f',
  'for a in b:\n  with c:\n    for d in e:\n      with f as g:\n        if h: return\n'
    + '        if i: break\n        if j: continue\n  else:\n    k',
  'while a:\n  try:\n    b\n  finally:\n    continue', 'while True:\n  try:\n    break\n  finally:\n    return 1',
  'while 0:\n  a\nelse:\n  b',
  'if 0:\n  a\nelif 1:\n  b\nelse:\n  c', 'for a in b: pass\nelse: c', 'while a: break\nelse: c', 'while 1: pass',
  'for a in b:\n  return c',
  'a if b else c if d else e', 'a and b or c and not d', 'if a and (b or not c) and d < e < f: g', 'x = a < b < c < d', 'assert a, b',
  'assert not (a and b or c)', 'x = [a for a in b if c if d for e in f if g]', 'x = {a: b for a in b for b in [c]}', 'x = {y for y in z}',
  'x = [[y for y in z] for z in w]', 'x = [lambda: y for y in z]', 'x = (yield)', 'yield from a', 'x = yield a, b',
  'x = (a for a in b if c)',
  'a, *b, c = d', '(a, b), [c, *d] = e', 'a, b = b, a', 'a, b, c = c, a, b', 'a.b[c], d = d, a', 'a = b = c, d', 'a += b', 'a.b += c',
  'a[b] += c',
  'a[b:c] = d', 'a[b:c, ::d] += e', 'del a, b.c, d[e], (f, [g])', 'x: int = 3', 'x.y: int', 'x[a:b, c]: int = 3', '(x): int',
  'a(*b)', 'a(b, *c, d, e=f, **g)', 'a(**b, c=d)', 'a.b(c, d=e)', 'a.b(*c)', 'a(b=c, d=e)', 'x = [*a, b]', 'x = (*a, b)', 'x = {*a, b}',
  'x = {**a, b: c, **d}', `x = [${'a, '.repeat(40)}]`, `x = {${'a: b, '.repeat(40)}}`, `f(${'a, '.repeat(40)})`,
  `f(${Array.from({ length: 40 }, (_, i) => `a${i}=b`).join()})`,
  `f(**a, ${Array.from({ length: 40 }, (_, i) => `a${i}=b`).join()})`, 'raise', 'raise a', 'raise a from b', 'import a.b.c as d, e',
  'from a import b as c, d',
  'from . import a', 'global g1; g1 = 1', 'def g(a=b, *, c=d, e, **f): nonlocal x; x = 1\nx = 2',
  'class C(a, metaclass=b):\n  x = y\n  def m(self): super().m()',
  '@a\n@b.c\ndef g(x: int, *y: str) -> z: pass', 'x = lambda a, *b, c=d, **e: (yield a)', 'x = f"{a!r:>{b}}{c}d{e:f}"',
  `x = f"${'{a}b'.repeat(20)}"`,
  'match a:\n  case 1 | 2: b\n  case "x" if c: d\n  case _: e',
  'match a:\n  case [b, *_, C(d, e=f)]: g\n  case {"k": h, **i}: j\n  case (k, l) | [l, k]: m',
  'match a:\n  case {1: b, c.d: [e, *f]} as g if h: i\n  case C(): j\n  case None | True | -1 | 1+2j: k\n  case []: l',
  'match a:\n  case [1, *b] | [*b, 2]: c\n  case [*_, b]: c\n  case [_, _, *_]: d', 'match a, b:\n  case c, d: e',
  'x = a if not b is None else c',
  'try:\n  a\nexcept* B as c:\n  d\nexcept* E:\n  for f in g: break\nelse:\n  h\nfinally:\n  i',
  'def g():\n  def h(): return x\n  return [x for x in y if (z := x)]', 'if (n := a) > 1 and [m := b for c in d]: e',
  'print(a) if 1 else print(b)', 'x = () + (1,) * 3',
];

function indented(text: string): string {
  return text.split('\n').map((line) => `  ${line}\n`).join('');
}

/** Null where the profile has no such syntax or the compiler does not know the feature. */
function compileOrNull(text: string, profile: string, traced: boolean): CodeUnit | null {
  try {
    return compileText(text, { profile, traced });
  } catch (thrown) {
    if (isPythonSyntaxError(thrown)) return null;
    throw thrown;
  }
}

/** Each file in every second version, and for tracing in one: what goes wrong does in several at once, and there are many files. */
function filesOf(profile: (typeof WHOLE_PROFILE_IDS)[number], traced: boolean): string[] {
  const step = traced ? WHOLE_PROFILE_IDS.length : 2;
  return files.filter((_, i) => i % step === WHOLE_PROFILE_IDS.indexOf(profile) % step);
}

describe.each(WHOLE_PROFILE_IDS)('%s', (profile) => {
  test.each([false, true])('every statement leaves the stack as it was (traced: %s)', (traced) => {
    let count = 0;
    for (const statement of STATEMENTS) {
      const inFunction = compileOrNull(`def f(a, b, c):\n${indented(statement)}  z = 1\n`, profile, traced);
      const inClass = compileOrNull(`class C:\n${indented(statement)}  z = 1\n`, profile, traced);
      for (const unit of [inFunction, inClass, compileOrNull(`${statement}\n`, profile, traced)]) {
        if (unit === null) continue;
        checkUnit(unit);
        count++;
      }
    }
    expect(count).toBeGreaterThan(STATEMENTS.length * 2);
  });

  test.each([false, true])('programs (traced: %s)', (traced) => {
    let count = 0;
    const chosen = filesOf(profile, traced);
    for (const file of chosen) {
      const unit = compileOrNull(readFileSync(path.join(root, file), 'utf8'), profile, traced);
      if (unit === null) continue;
      checkUnit(unit);
      count++;
    }
    expect(count).toBeGreaterThan(chosen.length * 0.8);
  });
});

describe('the checker', () => {
  test('finds a wrong depth', () => {
    const unit = compileText('x = 1\n');
    unit.words = unit.words.slice(1);
    unit.spans = unit.spans.slice(2);
    expect(() => checkUnit(unit)).toThrow('depth -1');
  });

  test('finds a jump into the middle of an instruction', () => {
    const unit = compileText('while a.b: pass\n');
    const jump = unit.words.findIndex((word) => word >>> 8 === unit.words.length - 2);
    unit.words[jump] = (unit.words[jump] & 255) | (2 << 8);
    expect(() => checkUnit(unit)).toThrow(/no instruction/);
  });
});

test('long chains and many elifs are compiled without recursion', () => {
  checkUnit(compileText(`x = ${'a + '.repeat(3000)}a\n`));
  checkUnit(compileText(`x = a${'.b'.repeat(3000)}\n`));
  checkUnit(compileText(`x = a${'.b()'.repeat(3000)}\n`));
  checkUnit(compileText(`if a: pass\n${'elif b: pass\n'.repeat(3000)}else: c\n`));
  expect(disassemble(compileText(`x = ${'1 + '.repeat(3000)}1\n`))).toContain('LOAD_CONST              0 (3001)');
});

test('3,000 blocks in a row are followed', () => {
  checkUnit(compileText(`def f(a):\n${'  if a: a = a + 1\n'.repeat(3000)}`));
});
