/**
 * Classes of random shape, with special methods that are there or not, and what is done to their instances.
 */
import type { Seeded } from './seeded';
import { Expressions } from './expressions';
import { indent } from './statements';

/** A special method: its definition's lines, and an expression or statement that uses it on `o` and `other`. */
interface Special {
  define: (body: string) => string[];
  use: readonly string[];
}

const method = (head: string, ...use: string[]): Special => ({ define: (body) => [`def ${head}:`, `    return ${body}`], use });

const SPECIALS: readonly Special[] = [
  method('__repr__(self)', 'print(repr(o))', 'print([o])', "print(f'{o!r:>20}')"),
  method('__str__(self)', 'print(str(o))', 'print(o)', "print('%s' % o)"),
  method('__eq__(self, other)', 'print(o == other)', 'print(o != 1)', 'print(o in [other])', 'print({o: 1})'),
  method('__lt__(self, other)', 'print(o < other)', 'print(o > other)', 'print(sorted([o, other]) and 1)', 'print(max(o, other) is o)'),
  method('__hash__(self)', 'print(hash(o))', 'print(len({o, other}))'),
  method('__bool__(self)', 'print(bool(o))', 'print(not o)', 'print(1 if o else 2)'),
  method('__len__(self)', 'print(len(o))', 'print(bool(o))', 'print(list(reversed(o)))'),
  method('__getitem__(self, key)', 'print(o[1])', "print(o['a':2])", 'print(o[1, ...])', 'print(list(zip(o, range(3))))', 'print(3 in o)'),
  method('__contains__(self, item)', 'print(1 in o)', 'print(1 not in o)'),
  method('__iter__(self)', 'print(list(o))', 'a, *b = o', 'print([*o])', 'print(sum(o))'),
  method('__call__(self, *args, **kw)', 'print(o(1, k=2))', 'print(callable(o))', 'print(list(map(o, [1])))'),
  method('__add__(self, other)', 'print(o + 1)', 'print(o + other)', 'print(1 + o)', 'print(sum([o, other], o))'),
  method('__radd__(self, other)', 'print(1 + o)', 'print(sum([o]))', 'print(other + o)'),
  method('__iadd__(self, other)', 'o += 2; print(o)', 'o += other; print(o)'),
  method('__mul__(self, other)', 'print(o * 2)', 'print(2 * o)', 'print([1] * o)'),
  method('__index__(self)', 'print([1, 2, 3][o])', 'print(hex(o))', 'print(range(o))', "print('ab' * o)", 'print(int(o))'),
  method('__float__(self)', 'print(float(o))', "print('%f' % o)", 'import math; print(math.sqrt(o))'),
  method('__getattr__(self, name)', 'print(o.missing)', "print(hasattr(o, 'zz'))", "print(getattr(o, 'yy', None))"),
  method('__format__(self, spec)', "print(f'{o:abc}')", "print('{:>5}'.format(o))", "print(format(o, ''))"),
  method('__enter__(self)', 'with o as w: print(w)'),
  method('__exit__(self, *exc)', 'with o: print(1)', 'with o: 1 / 0'),
  method('__neg__(self)', 'print(-o)', 'print(+o)', 'print(~o)'),
  method('__matmul__(self, other)', 'print(o @ other)', 'print(1 @ o)'),
  method('__missing__(self, key)', "print(o['nope'])"),
  method('__next__(self)', 'print(next(o))', 'print(next(o, 5))'),
  method('__delitem__(self, key)', 'del o[0]', "del o['x']"),
  method('__setattr__(self, name, value)', 'o.attr = 1; print(vars(o))', 'del o.attr'),
  method('__del__(self)', 'del o', 'o = None'),
  method('__init_subclass__(cls, **kw)', 'class Sub(type(o), flag=1): pass', 'class Sub(type(o)): pass'),
  method('__set_name__(self, owner, name)', 'class Owner: field = o'),
  method('__get__(self, obj, cls=None)', 'class Owner: field = o\nprint(Owner.field, Owner().field)'),
  method('__reversed__(self)', 'print(list(reversed(o)))'),
  method('__round__(self, digits=None)', 'print(round(o), round(o, 1))'),
  method('__instancecheck__(self, item)', 'print(isinstance(1, o))'),
  method('__dir__(self)', 'print(dir(o)[:3])'),
  method('__length_hint__(self)', 'print(list(o))', 'import operator; print(operator.length_hint(o, 3))'),
];

const BASES = ['', '', '', '(list)', '(dict)', '(int)', '(str)', '(Exception)', '(tuple)', '(Point)', '(float)', '(set)'];
const OTHER_USES = [
  'print(type(o).__mro__)', 'print(o.__class__.__name__, isinstance(o, int))', 'print(o.x)', 'o.y = 3; print(o.y)', 'print(type(o).__name__)', 'print(o.method(2))',
  'print(o.area)', 'o.area = 3', 'del o.area', 'print(type(o).make())', 'print(o.helper(4))', 'print(o < 3)', 'print(o + [])', 'print(o[0])', 'print(len(o))', 'print(hash(o) is None)',
  'raise o', 'print(super(type(o), o).__repr__ is None)', 'print(o.__dict__)', 'print(issubclass(type(o), list))',
];

/** Lines that define a class and use it, each use by itself so that one error does not hide the next. */
export function randomClass(random: Seeded, name: string): string[][] {
  const expressions = new Expressions(random, { names: new Map(), callables: [] });
  const specials = random.several(1, 5, () => random.pick(SPECIALS));
  // The text of an object without its address, which another method might take apart.
  const body = () => (random.chance(0.25) ? random.pick(['NotImplemented', 'self', 'iter([1, 2])', 'super().__repr__()[:12]', '3', "'text'"]) : expressions.any(1));
  const lines = [`class ${name}${random.pick(BASES)}:`];
  if (random.chance(0.2)) lines.push(...indent([random.pick(["__slots__ = ('x',)", '__slots__ = ()', "'''Doc.'''", '__hash__ = None'])]));
  lines.push(...indent([`x = ${expressions.any(1)}`]));
  if (random.chance(0.4)) lines.push(...indent(['def __init__(self, *args):', '    self.x = args', `    self.z = ${expressions.any(1)}`]));
  if (random.chance(0.3)) lines.push(...indent(['@property', 'def area(self):', `    return ${expressions.any(1)}`]));
  if (random.chance(0.3)) lines.push(...indent(['@classmethod', 'def make(cls):', '    return cls()']));
  if (random.chance(0.3)) lines.push(...indent(['@staticmethod', 'def helper(v):', `    return v ${random.pick(['+', '*', 'or'])} ${expressions.of('int', 1)}`]));
  if (random.chance(0.4)) lines.push(...indent(['def method(self, n, m=1):', `    return (n, m, ${expressions.any(1)})`]));
  for (const special of new Set(specials)) lines.push(...indent(special.define(body())));
  const uses = [...specials.flatMap((special) => random.several(1, 2, () => random.pick(special.use))), ...random.several(1, 3, () => random.pick(OTHER_USES))];
  const build = random.pick([`${name}()`, `${name}()`, `${name}(1)`, `${name}([1, 2])`]);
  return [lines, ...uses.map((use) => [`o, other = ${build}, ${build}`, ...use.split('\n')])];
}
