/**
 * Expressions of random shape. Most are of the type that was asked for, so that programs get somewhere; a few are not, so that
 * CPython's error messages are compared too.
 */
import type { Seeded } from './seeded';

export type Kind = 'int' | 'float' | 'str' | 'bytes' | 'list' | 'tuple' | 'dict' | 'set' | 'bool' | 'none';

export const KINDS: readonly Kind[] = ['int', 'float', 'str', 'bytes', 'list', 'tuple', 'dict', 'set', 'bool', 'none'];

/** Which names are bound where the expression stands, by what they hold. */
export interface Scope {
  names: Map<string, Kind>;
  /** Functions of the program that take one positional argument. */
  callables: string[];
}

type Productions = readonly (() => string)[];

const OFF_TYPE = 0.03;
const WORDS = ['', 'a', 'abc', 'Hello', 'spam eggs', '1', '42', ' x ', 'ß', 'naïve', 'tab\\there', 'line\\nbreak', "it's", '日本', '{}', '%s'];

export class Expressions {
  constructor(
    private readonly random: Seeded,
    private readonly scope: Scope,
  ) {}

  /** An expression of about `kind`, at most `depth` levels deep. */
  of(kind: Kind, depth: number): string {
    if (this.random.chance(OFF_TYPE)) return this.of(this.random.pick(KINDS), depth);
    if (depth <= 0 || this.random.chance(0.15)) return this.leaf(kind);
    if (this.random.chance(0.06)) return `(${this.of(kind, depth - 1)} if ${this.of('bool', depth - 1)} else ${this.of(kind, depth - 1)})`;
    if (this.random.chance(0.03)) return `(${this.random.pick(['w0', 'w1'])} := ${this.of(kind, depth - 1)})`;
    return this.random.pick(this.productions(kind, depth - 1))();
  }

  any(depth: number): string {
    return this.of(this.random.pick(KINDS), depth);
  }

  /** A name that holds the kind, or a literal. */
  private leaf(kind: Kind): string {
    const names = [...this.scope.names].filter(([, held]) => held === kind).map(([name]) => name);
    if (names.length > 0 && this.random.chance(0.6)) return this.random.pick(names);
    return this.literal(kind);
  }

  private literal(kind: Kind): string {
    const { random } = this;
    switch (kind) {
      case 'int': return random.pick(['0', '1', '2', '3', '7', '10', '-1', '-5', '255', '1000', '0x1f', '0b101', '2**31', '2**64', '-2**63', '1_000_000']);
      case 'float': return random.pick(['0.0', '1.5', '-2.25', '3.14159', '1e10', '1e-5', '1e300', '0.1', '-0.0', '2.5', "float('inf')", "float('nan')"]);
      case 'str': return `'${random.pick(WORDS).replaceAll("'", "\\'")}'`;
      case 'bytes': return random.pick(["b''", "b'abc'", "b'\\x00\\xff'", "b'spam'", "b'a b'", 'bytes(3)']);
      case 'bool': return random.pick(['True', 'False']);
      case 'none': return 'None';
      case 'list': return random.pick(['[]', '[1, 2, 3]', "['b', 'a']", '[0.5, 1]', '[[1], [2, 3]]', 'list(range(5))', '[None, True]']);
      case 'tuple': return random.pick(['()', '(1,)', "(1, 'a')", '(3, 2, 1)', '((1, 2), 3)']);
      case 'dict': return random.pick(['{}', "{'a': 1}", "{1: 'x', 2: 'y'}", "{'k': [1], 'm': None}", 'dict(p=1, q=2)']);
      case 'set': return random.pick(['set()', '{1, 2, 3}', "{'x', 'y'}", 'frozenset([1, 2])', '{0, False, 0.0}']);
    }
  }

  private productions(kind: Kind, depth: number): Productions {
    switch (kind) {
      case 'int': return this.ints(depth);
      case 'float': return this.floats(depth);
      case 'str': return this.strings(depth);
      case 'bytes': return this.byteStrings(depth);
      case 'bool': return this.truths(depth);
      case 'list': return this.lists(depth);
      case 'tuple': return this.tuples(depth);
      case 'dict': return this.dicts(depth);
      case 'set': return this.sets(depth);
      case 'none': return [() => `print(${this.any(depth)})`, () => `[].append(${this.any(depth)})`, () => 'None'];
    }
  }

  private container(depth: number): string {
    return this.of(this.random.pick(['list', 'tuple', 'dict', 'set', 'str', 'bytes'] as const), depth);
  }

  private ints(depth: number): Productions {
    const { random } = this;
    const int = () => this.of('int', depth);
    return [
      () => `(${int()} ${random.pick(['+', '-', '*', '//', '%', '&', '|', '^'])} ${int()})`,
      () => `(${int()} ${random.pick(['<<', '>>', '**'])} ${random.int(0, 9)})`,
      () => `${random.pick(['-', '~', '+'])}${int()}`,
      () => `len(${this.container(depth)})`,
      () => `${random.pick(['abs', 'int', 'hash', 'bool'])}(${int()})`,
      () => `int(${this.of(random.pick(['float', 'str']), depth)})`,
      () => `sum(${this.of('list', depth)})`,
      () => `${random.pick(['min', 'max'])}(${int()}, ${int()})`,
      () => `${this.of('str', depth)}.${random.pick(['count', 'find', 'index', 'rfind'])}(${this.of('str', depth)})`,
      () => `${this.of('list', depth)}.${random.pick(['count', 'index'])}(${int()})`,
      () => `${this.of('tuple', depth)}[${random.int(-2, 2)}]`,
      () => `divmod(${int()}, ${int()})[${random.int(0, 1)}]`,
      () => `pow(${int()}, ${random.int(0, 9)}, ${int()})`,
      () => `${int()}.bit_length()`,
      () => `ord(${this.of('str', depth)}[0])`,
      () => `round(${this.of('float', depth)})`,
      () => `${this.of('dict', depth)}.get(${this.any(0)}, ${int()})`,
      () => (this.scope.callables.length > 0 ? `${random.pick(this.scope.callables)}(${int()})` : int()),
      () => `(lambda p, q=${random.int(0, 5)}: p * q)(${int()})`,
    ];
  }

  private floats(depth: number): Productions {
    const { random } = this;
    const float = () => this.of('float', depth);
    return [
      () => `(${float()} ${random.pick(['+', '-', '*', '/', '//', '%'])} ${this.of(random.pick(['float', 'int']), depth)})`,
      () => `(${this.of('int', depth)} / ${this.of('int', depth)})`,
      () => `round(${float()}, ${random.int(-1, 4)})`,
      () => `float(${this.of(random.pick(['int', 'str']), depth)})`,
      () => `abs(${float()})`,
      () => `(${float()} ** ${random.pick(['2', '0.5', '-1'])})`,
      () => `sum([${float()}, ${float()}], ${float()})`,
    ];
  }

  private strings(depth: number): Productions {
    const { random } = this;
    const str = () => this.of('str', depth);
    return [
      () => `(${str()} + ${str()})`,
      () => `(${str()} * ${random.int(-1, 4)})`,
      () => `${str()}${this.slice()}`,
      () => `${str()}.${random.pick(['upper', 'lower', 'title', 'capitalize', 'swapcase', 'strip', 'lstrip', 'casefold'])}()`,
      () => `${str()}.replace(${str()}, ${str()})`,
      () => `${str()}.join(${this.of(random.pick(['list', 'str']), depth)})`,
      () => `${str()}.${random.pick(['center', 'ljust', 'rjust', 'zfill'])}(${random.int(0, 12)})`,
      () => `${random.pick(['repr', 'str', 'ascii'])}(${this.any(depth)})`,
      () => `f'${random.pick(['', 'v=', '<'])}{${this.replacement(depth)}}${random.pick(['', '!', '>'])}'`,
      () => `('%${random.pick(['s', 'r', 'd', '5d', '-6s', '.2f', 'x', '05d', '+d', 'e', 'g', 'c', '%'])}' % (${this.any(depth)},))`,
      () => `format(${this.any(depth)}, '${random.pick(['', '>10', '^9', '08.3f', ',', 'x', '#b', '+.1e', '%', 's', '_d', '*<6', '.2'])}')`,
      () => `'{${random.pick(['', '0', '0!r', '0:>8', '!s:^7', '0.real'])}}'.format(${this.any(depth)})`,
      () => `chr(${random.int(32, 1000)})`,
      () => `${this.of('bytes', depth)}.decode('${random.pick(['utf-8', 'latin-1', 'ascii'])}')`,
      () => `${this.of('bytes', depth)}.hex()`,
      () => `type(${this.any(depth)}).__name__`,
      () => `${str()}.partition(${str()})[${random.int(0, 2)}]`,
      () => `${random.pick(['hex', 'bin', 'oct'])}(${this.of('int', depth)})`,
      () => `str(${str()}.split())`,
      () => `${str()}.translate({97: 'A', 98: None})`,
    ];
  }

  private replacement(depth: number): string {
    const { random } = this;
    const value = this.of(random.pick(KINDS), Math.min(depth, 1)).replaceAll(/'[^']*'/g, '"q"').replaceAll('\\', '');
    const spec = random.pick(['', '', '!r', ':>8', ':04d', ':.3f', ':,', '=', ':x', '!s:^6']);
    return `(${value})${spec}`;
  }

  private byteStrings(depth: number): Productions {
    const { random } = this;
    const bytes = () => this.of('bytes', depth);
    return [
      () => `(${bytes()} + ${bytes()})`,
      () => `(${bytes()} * ${random.int(0, 3)})`,
      () => `${bytes()}${this.slice()}`,
      () => `${this.of('str', depth)}.encode(${random.pick(['', "'ascii', 'replace'", "'utf-16-le'", "'latin-1', 'ignore'"])})`,
      () => `bytes([${random.int(0, 255)}, ${random.int(0, 300)}])`,
      () => `bytes(bytearray(${bytes()}))`,
      () => `${bytes()}.replace(${bytes()}, ${bytes()})`,
      () => `(${this.of('int', depth)}).to_bytes(${random.int(1, 9)}, '${random.pick(['big', 'little'])}')`,
    ];
  }

  private truths(depth: number): Productions {
    const { random } = this;
    const kind = random.pick(KINDS);
    return [
      () => `(${this.of(kind, depth)} ${random.pick(['==', '!=', '<', '<=', '>', '>='])} ${this.of(kind, depth)})`,
      () => `(${this.of('int', depth)} < ${this.of('int', depth)} <= ${this.of('int', depth)})`,
      () => `(${this.any(depth)} ${random.pick(['in', 'not in'])} ${this.container(depth)})`,
      () => `(not ${this.any(depth)})`,
      () => `bool(${this.any(depth)} ${random.pick(['and', 'or'])} ${this.any(depth)})`,
      () => `isinstance(${this.any(depth)}, ${random.pick(['int', '(str, bytes)', 'list', 'object', 'bool'])})`,
      () => `(${this.any(depth)} ${random.pick(['is', 'is not'])} None)`,
      () => `${random.pick(['all', 'any'])}(${this.container(depth)})`,
      () => `${this.of('str', depth)}.${random.pick(['isdigit', 'isalpha', 'isupper', 'isspace', 'isidentifier', 'istitle'])}()`,
      () => `${this.of('set', depth)}.${random.pick(['issubset', 'isdisjoint', 'issuperset'])}(${this.container(depth)})`,
    ];
  }

  private slice(): string {
    const bound = () => (this.random.chance(0.4) ? '' : String(this.random.int(-4, 5)));
    return this.random.chance(0.3) ? `[${bound()}:${bound()}:${this.random.pick(['1', '2', '-1', '-2'])}]` : `[${bound()}:${bound()}]`;
  }

  /** `for` and perhaps `if` of a comprehension whose variable is `name`. */
  private clauses(name: string, depth: number): string {
    const filter = this.random.chance(0.4) ? ` if ${this.random.pick([`${name}`, `${name} != 1`, `str(${name}) > '1'`])}` : '';
    return `for ${name} in ${this.container(depth)}${filter}`;
  }

  private lists(depth: number): Productions {
    const { random } = this;
    const list = () => this.of('list', depth);
    return [
      () => `[${random.several(0, 4, () => this.any(depth)).join(', ')}]`,
      () => `[${random.pick(['x', 'str(x)', '(x, x)', 'x * 2', '[x]', 'repr(x)[:3]'])} ${this.clauses('x', depth)}]`,
      () => `[(x, y) ${this.clauses('x', depth)} ${this.clauses('y', 0)}][:6]`,
      () => `[*${this.container(depth)}, *${this.container(depth)}]`,
      () => `(${list()} + ${list()})`,
      () => `(${list()} * ${random.int(0, 3)})`,
      () => `${list()}${this.slice()}`,
      () => `sorted(${this.container(depth)}${random.pick(['', ', key=str', ', reverse=True', ', key=repr, reverse=True'])})`,
      () => `list(${random.pick(['reversed', 'enumerate'])}(${list()}))`,
      () => `list(zip(${list()}, ${this.container(depth)}))`,
      () => `list(${this.of('dict', depth)}.${random.pick(['keys', 'values', 'items'])}())`,
      () => `list(range(${random.int(-3, 3)}, ${random.int(-5, 12)}, ${random.pick(['1', '2', '-1', '3'])}))`,
      () => `${this.of('str', depth)}.split(${random.pick(['', "','", "'a'", 'None, 1'])})`,
      () => `list(map(${random.pick(['str', 'type', 'lambda v: [v]', 'bool'])}, ${list()}))`,
      () => `list(filter(None, ${list()}))`,
    ];
  }

  private tuples(depth: number): Productions {
    const { random } = this;
    const tuple = () => this.of('tuple', depth);
    return [
      () => `(${random.several(1, 3, () => this.any(depth)).join(', ')},)`,
      () => `tuple(${this.container(depth)})`,
      () => `(${tuple()} + ${tuple()})`,
      () => `${tuple()}${this.slice()}`,
      () => `divmod(${this.of('int', depth)}, ${this.of('int', depth)})`,
      () => `tuple(x ${this.clauses('x', depth)})`,
      () => `(*${this.container(depth)}, ${this.any(depth)})`,
    ];
  }

  private dicts(depth: number): Productions {
    const { random } = this;
    const key = () => this.of(random.pick(['int', 'str', 'bool', 'tuple']), 0);
    return [
      () => `{${random.several(0, 3, () => `${key()}: ${this.any(depth)}`).join(', ')}}`,
      () => `{x: str(x) ${this.clauses('x', depth)}}`,
      () => `{**${this.of('dict', depth)}, **${this.of('dict', depth)}}`,
      () => `(${this.of('dict', depth)} | ${this.of('dict', depth)})`,
      () => `dict(zip(${this.container(depth)}, ${this.container(depth)}))`,
      () => `dict.fromkeys(${this.container(depth)}, ${this.any(0)})`,
      () => `{k: v for k, v in ${this.of('dict', depth)}.items() if v}`,
    ];
  }

  private sets(depth: number): Productions {
    const { random } = this;
    const set = () => this.of('set', depth);
    return [
      () => `{${random.several(1, 4, () => inSet(this.of(random.pick(['int', 'str', 'tuple', 'float']), depth))).join(', ')}}`,
      () => `set(${this.container(depth)})`,
      () => `(${set()} ${random.pick(['|', '&', '-', '^'])} ${set()})`,
      () => `{${random.pick(['x', 'str(x)', '(x, 1)', '-x'])} ${this.clauses('x', depth)}}`,
      () => `frozenset(${this.container(depth)})`,
    ];
  }
}

/** The hash of NaN is its address, so a set with it is in an order that no two processes share. */
function inSet(element: string): string {
  return element.replaceAll("float('nan')", "float('inf')");
}
