import { describe, expect, test } from 'vitest';
import { compileText, unitNamed } from './testing/compile-text';

describe('docstrings', () => {
  const docstring = (text: string, profile: string) => {
    const { constants, hasDocstring } = unitNamed(compileText(`def f():\n  ${text}\n  pass\n`, { profile }), 'f');
    return hasDocstring && constants[0].type === 'str' ? constants[0].value : null;
  };

  test('lose their common indentation from 3.13 on', () => {
    const text = '"""First.\n\n    Second\n      deeper\n\t\ttabbed\n    """';
    expect(docstring(text, '3.13')).toBe('First.\n\nSecond\n  deeper\n            tabbed\n');
    expect(docstring(text, '3.11')).toBe('First.\n\n    Second\n      deeper\n\t\ttabbed\n    ');
  });

  test('are plain texts at the start of a body', () => {
    expect(docstring('f"x"', '3.13')).toBeNull();
    expect(docstring('b"x"', '3.13')).toBeNull();
    expect(docstring('"a" "b"', '3.13')).toBe('ab');
    expect(compileText('"""doc"""\nx = 1\n').constants).toContainEqual({ type: 'str', value: 'doc' });
  });
});

describe('annotations as text', () => {
  const annotation = (text: string) => {
    const { constants } = compileText(`from __future__ import annotations\nx: ${text}\n`);
    const texts = constants.flatMap((constant) => (constant.type === 'str' ? [constant.value] : []));
    return texts[0];
  };

  test.each([
    'int', 'a.b[c, d]', 'list[int] | None', '(a + b) * c', 'a ** b ** c', '(a ** b) ** c', 'not a in b', 'a if b else c',
    'lambda x, /, y=1, *z, w, **k: x',
    'lambda: 0', 'lambda *, a=1: a', '[x for x in y if z]', '{k: v for k, v in y}', '(x for x in y)', 'f(x for x in y)',
    'f(a, *b, c=d, **e)', "f'{a!r:>{b}} {{x}}'",
    "'x'", "b'x'", '1.5', '1e+309', '1j', '-1', '1 .real', '(a, b)', '(a,)', '()', '[a, b]', '{a, b}', '{a: b, **c}', 'a[b:c:d]',
      'a[b:c, ::d]', 'a < b <= c', 'a and (b or c)',
    '...', "u'x'", 'await_',
  ])('%s', (text) => {
    expect(annotation(text)).toBe({ 'a[b:c, ::d]': 'a[b:c, ::d]', '1e+309': '1e309', '(a, b)': '(a, b)' }[text] ?? text);
  });
});
