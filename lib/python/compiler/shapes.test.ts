import { describe, expect, test } from 'vitest';
import { CodeFlag } from '../bytecode/code-unit';
import { compileText, listing, listingOfF, unitNamed } from './testing/compile-text';

const f = (body: string, profile = '3.13') => listingOfF(`def f(a, b, c):\n${body.split('\n').map((line) => `  ${line}\n`).join('')}`,
  { profile });
const END = ['LOAD_CONST None', 'RETURN_VALUE'];

describe('order of evaluation', () => {
  test('values before targets, left to right', () => {
    expect(f('a.x = b[0] = c')).toEqual([
      'LOAD_FAST c', 'COPY 1', 'LOAD_FAST a', 'STORE_ATTR x', 'LOAD_FAST b', 'LOAD_CONST 0', 'STORE_SUBSCR', ...END,
    ]);
  });

  test('augmented assignment evaluates its object once', () => {
    expect(f('a[b] += c')).toEqual([
      'LOAD_FAST a', 'LOAD_FAST b', 'COPY 2', 'COPY 2', 'BINARY_SUBSCR', 'LOAD_FAST c', 'INPLACE_OP 0', 'SWAP 3', 'SWAP 2',
      'STORE_SUBSCR', ...END,
    ]);
  });

  test('a chained comparison evaluates the middle once and drops it', () => {
    expect(f('return a < b < c')).toEqual([
      'LOAD_FAST a', 'LOAD_FAST b', 'SWAP 2', 'COPY 2', 'COMPARE_OP 0', 'JUMP_IF_FALSE_OR_POP ->9', 'LOAD_FAST c', 'COMPARE_OP 0',
      'JUMP ->11',
      'SWAP 2', 'POP_TOP', 'RETURN_VALUE',
    ]);
  });

  test('a starred call builds a list, makes a tuple of it, and merges dicts', () => {
    expect(f('a(1, *b, x=2, **c)')).toEqual([
      'LOAD_FAST a', 'PUSH_NULL', 'LOAD_CONST 1', 'BUILD_LIST 1', 'LOAD_FAST b', 'LIST_EXTEND 1', 'LIST_TO_TUPLE', 'LOAD_CONST "x"',
      'LOAD_CONST 2',
      'BUILD_MAP 1', 'LOAD_FAST c', 'DICT_MERGE 1', 'CALL_FUNCTION_EX 1', 'POP_TOP', ...END,
    ]);
  });

  test('a method call with keywords makes a method object only in 3.10', () => {
    expect(f('a.m(b, k=c)')).toEqual(['LOAD_FAST a', 'LOAD_METHOD m', 'LOAD_FAST b', 'LOAD_FAST c', 'LOAD_CONST ("k")', 'CALL_KW 2',
      'POP_TOP', ...END]);
    expect(f('a.m(b, k=c)', '3.10').slice(0, 3)).toEqual(['LOAD_FAST a', 'LOAD_ATTR m', 'PUSH_NULL']);
  });

  test('many elements are appended one by one', () => {
    const items = Array.from({ length: 31 }, () => 'a').join();
    expect(f(`return [${items}]`).slice(0, 3)).toEqual(['BUILD_LIST 0', 'LOAD_FAST a', 'LIST_APPEND 1']);
    expect(f(`return [${items.slice(2)}]`).slice(-2)).toEqual(['BUILD_LIST 30', 'RETURN_VALUE']);
  });
});

describe('stores that change places', () => {
  test('from 3.11 on a swap needs no instruction', () => {
    expect(f('a, b = b, a')).toEqual(['LOAD_FAST b', 'LOAD_FAST a', 'STORE_FAST b', 'STORE_FAST a', ...END]);
    expect(f('a, b = b, a', '3.10').slice(2, 5)).toEqual(['SWAP 2', 'STORE_FAST a', 'STORE_FAST b']);
  });

  test('not when both are the same, or attributes are among them', () => {
    expect(f('a, a = b, c')).toContain('SWAP 2');
    expect(f('a, b.x = b, a')).toContain('SWAP 2');
  });
});

describe('exceptions', () => {
  test('the name of a handler is unbound however the handler ends', () => {
    const unit = unitNamed(compileText('def f():\n  try:\n    a\n  except E as e:\n    b\n', { profile: '3.13' }), 'f');
    const code = listing(unit);
    expect(code.filter((line) => line === 'DELETE_FAST e')).toHaveLength(2);
    expect(unit.handlers.map(({ depth }) => depth)).toEqual([0, 1, 1, 1]);
  });

  test('a return runs the finally part with its value on the stack', () => {
    expect(f('try:\n  return a\nfinally:\n  b()').slice(0, 6)).toEqual(['LOAD_FAST a', 'LOAD_FAST b', 'PUSH_NULL', 'CALL 0', 'POP_TOP',
      'RETURN_VALUE']);
  });

  test('with calls exit with three Nones and asks it about exceptions', () => {
    expect(f('with a as b:\n  c')).toEqual([
      'LOAD_FAST a', 'BEFORE_WITH 0', 'STORE_FAST b', 'LOAD_FAST c', 'POP_TOP', 'LOAD_CONST None', 'LOAD_CONST None',
      'LOAD_CONST None', 'CALL 2',
      'POP_TOP', ...END, 'PUSH_EXC_INFO', 'WITH_EXCEPT_START 0', 'POP_JUMP_IF_TRUE ->16', 'RERAISE 1', 'POP_TOP', 'POP_EXCEPT',
      'POP_TOP', ...END, 'SWAP 2', 'POP_EXCEPT', 'RERAISE 1',
    ]);
  });

  test('from 3.14 on with keeps the exit function and the manager apart', () => {
    expect(f('with a:\n  return b', '3.14').slice(0, 10)).toEqual([
      'LOAD_FAST a', 'BEFORE_WITH 1', 'POP_TOP', 'LOAD_FAST b', 'SWAP 3', 'SWAP 2', 'LOAD_CONST None', 'LOAD_CONST None', 'LOAD_CONST None', 'CALL 3',
    ]);
  });
});

describe('functions', () => {
  test('cells are made first, free variables come with the closure', () => {
    const unit = compileText('def f(a, b):\n  def g():\n    return a, c\n  c = 1\n  return g\n', { profile: '3.13' });
    const outer = unitNamed(unit, 'f');
    expect(listing(outer).slice(0, 7)).toEqual([
      'MAKE_CELL a', 'MAKE_CELL c', 'LOAD_CLOSURE a', 'LOAD_CLOSURE c', 'BUILD_TUPLE 2', 'LOAD_CONST <f.<locals>.g>', 'MAKE_FUNCTION 8',
    ]);
    expect(outer.localNames).toEqual(['a', 'b', 'g', 'c']);
    expect([...outer.localKinds]).toEqual([3, 1, 1, 2]);
    const inner = unitNamed(unit, 'f.g');
    expect(listing(inner)).toEqual(['COPY_FREE_VARS 2', 'LOAD_DEREF a', 'LOAD_DEREF c', 'BUILD_TUPLE 2', 'RETURN_VALUE']);
    expect(inner.freeVarCount).toBe(2);
  });

  test('defaults before keyword defaults before annotations; decorators around all', () => {
    expect(listing(compileText('@d\ndef f(a: 1 = x, *, b=y) -> 2: pass\n', { profile: '3.13' }))).toEqual([
      'LOAD_NAME d', 'LOAD_NAME x', 'BUILD_TUPLE 1', 'LOAD_CONST "b"', 'LOAD_NAME y', 'BUILD_MAP 1', 'LOAD_CONST "a"', 'LOAD_CONST 1',
      'LOAD_CONST "return"',
      'LOAD_CONST 2', 'BUILD_MAP 2', 'LOAD_CONST <f>', 'MAKE_FUNCTION 7', 'CALL 0', 'STORE_NAME f', ...END,
    ]);
  });

  test('from 3.14 on annotations are made by a function', () => {
    const unit = compileText('def f(a: x): pass\n');
    expect(listing(unit).slice(0, 4)).toEqual(['LOAD_CONST <f.__annotate__>', 'MAKE_FUNCTION 0', 'LOAD_CONST <f>', 'MAKE_FUNCTION 16']);
    expect(listing(unitNamed(unit, '__annotate__'))).toEqual([
      'LOAD_FAST .format', 'LOAD_CONST 2', 'COMPARE_OP 4', 'POP_JUMP_IF_FALSE ->6', 'LOAD_GLOBAL NotImplementedError', 'RAISE_VARARGS 1',
      'LOAD_CONST "a"',
      'LOAD_GLOBAL x', 'BUILD_MAP 1', 'RETURN_VALUE',
    ]);
  });

  test('names, flags and counts', () => {
    const unit = unitNamed(compileText('class C:\n  def f(self, a, /, b, *c, d, **e):\n    yield\n'), 'C.f');
    expect(unit).toMatchObject({ name: 'f', qualname: 'C.f', firstLine: 2, argCount: 3, posOnlyArgCount: 2, kwOnlyArgCount: 1 });
    expect(unit.flags).toBe(CodeFlag.OPTIMIZED | CodeFlag.NEWLOCALS | CodeFlag.VARARGS | CodeFlag.VARKEYWORDS | CodeFlag.GENERATOR | CodeFlag.METHOD);
    expect(unit.localNames).toEqual(['self', 'a', 'b', 'd', 'c', 'e']);
  });

  test('qualified names pass over modules and name functions', () => {
    const inner = '  def g(): return lambda: (x for x in y)\n  def h(): pass\n  class C:\n    def m(self): pass\n';
    const unit = compileText(`def f():\n  global h\n${inner}`);
    expect(unitNamed(unit, 'f.g').qualname).toBe('f.<locals>.g');
    expect(unitNamed(unit, 'f.g.<lambda>').qualname).toBe('f.<locals>.g.<locals>.<lambda>');
    expect(unitNamed(unit, 'f.g.<lambda>.<genexpr>').qualname).toBe('f.<locals>.g.<locals>.<lambda>.<locals>.<genexpr>');
    expect(unitNamed(unit, 'f.h').qualname).toBe('h');
    expect(unitNamed(unit, 'f.C.m').qualname).toBe('f.<locals>.C.m');
  });
});

describe('classes', () => {
  test('metadata come first and last', () => {
    expect(listing(unitNamed(compileText('class C:\n  "doc"\n  def m(self):\n    self.b = self.a = 1\n    return __class__\n',
      { profile: '3.13' }), 'C'))).toEqual([
      'MAKE_CELL __class__', 'LOAD_NAME __name__', 'STORE_NAME __module__', 'LOAD_CONST "C"', 'STORE_NAME __qualname__', 'LOAD_CONST 1',
      'STORE_NAME __firstlineno__', 'LOAD_CONST "doc"', 'STORE_NAME __doc__', 'LOAD_CLOSURE __class__', 'BUILD_TUPLE 1',
      'LOAD_CONST <C.m>', 'MAKE_FUNCTION 8',
      'STORE_NAME m', 'LOAD_CONST ("a", "b")', 'STORE_NAME __static_attributes__', 'LOAD_CLOSURE __class__', 'COPY 1',
      'STORE_NAME __classcell__', 'RETURN_VALUE',
    ]);
  });

  test('private names are mangled', () => {
    expect(listing(unitNamed(compileText('class C:\n  def m(self):\n    return self.__x, __y, self.__z__\n'), 'C.m'))).toEqual([
      'LOAD_FAST self', 'LOAD_ATTR _C__x', 'LOAD_GLOBAL _C__y', 'LOAD_FAST self', 'LOAD_ATTR __z__', 'BUILD_TUPLE 3', 'RETURN_VALUE',
    ]);
  });

  test('a class body looks into its namespace before the function around', () => {
    const unit = unitNamed(compileText('def f(x):\n  class C:\n    y = x\n'), 'f.C');
    expect(listing(unit)).toContain('LOAD_FROM_DICT_OR_DEREF x');
  });
});

describe('comprehensions', () => {
  test('are functions up to 3.11', () => {
    expect(f('return [x for x in a]', '3.11')).toEqual(['LOAD_CONST <f.<locals>.<listcomp>>', 'MAKE_FUNCTION 0', 'LOAD_FAST a',
      'GET_ITER', 'CALL 0', 'RETURN_VALUE']);
  });

  test('are inlined after it, with the variable put back also after an exception', () => {
    expect(f('return [x for x in a]')).toEqual([
      'LOAD_FAST a', 'GET_ITER', 'LOAD_FAST_AND_CLEAR x', 'SWAP 2', 'BUILD_LIST 0', 'SWAP 2', 'FOR_ITER ->11', 'STORE_FAST x',
      'LOAD_FAST x', 'LIST_APPEND 2',
      'JUMP_BACKWARD ->6', 'JUMP ->17', 'SWAP 2', 'POP_TOP', 'SWAP 2', 'STORE_FAST x', 'RERAISE 0', 'SWAP 2', 'STORE_FAST x', 'RETURN_VALUE',
    ]);
  });

  test('in a module their variables are fast', () => {
    const unit = compileText('x = [y for y in z]\n');
    expect(unit.localNames).toEqual(['y']);
    expect(listing(unit)).toContain('STORE_FAST y');
  });
});

test('lines are marked where that is asked for', () => {
  const text = 'for a in b:\n  c\nwhile d:\n  e\n';
  const lines = (options: object) => listing(compileText(text, options)).filter((line) => line.startsWith('LINE'));
  expect(lines({})).toEqual([]);
  expect(lines({ traced: true })).toEqual(['LINE 1', 'LINE 1', 'LINE 2', 'LINE 3', 'LINE 4']);
  expect(lines({ markLines: new Set([2]) })).toEqual(['LINE 2']);
});
