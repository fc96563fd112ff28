/**
 * Statements of random shape, as lines without their outer indentation.
 */
import type { Seeded } from './seeded';
import { Expressions, KINDS } from './expressions';
import type { Kind, Scope } from './expressions';

const INDENT = '    ';

export const indent = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : INDENT + line));

const EXCEPTIONS = ['ValueError', 'TypeError', 'KeyError', 'IndexError', 'ZeroDivisionError', 'AttributeError', 'RuntimeError', 'Exception'];
const MUTATIONS: Partial<Record<Kind, readonly string[]>> = {
  list: ['append(?)', 'extend(?)', 'insert(1, ?)', 'remove(?)', 'pop()', 'reverse()', 'sort()', 'clear()', 'sort(key=str)', 'pop(?)'],
  dict: ['update(?)', 'setdefault(?, 1)', 'pop(?, None)', 'pop(?)', 'popitem()', 'clear()'],
  set: ['add(?)', 'discard(?)', 'remove(?)', 'update(?)', 'difference_update(?)'],
};

export class Statements {
  private readonly expressions: Expressions;
  private loops = 0;
  private fresh = 0;

  constructor(
    private readonly random: Seeded,
    private readonly scope: Scope,
  ) {
    this.expressions = new Expressions(random, scope);
  }

  /** Between `low` and `high` statements; `depth` bounds how deep blocks nest. */
  block(low: number, high: number, depth: number): string[] {
    return this.random.several(low, high, () => this.one(depth)).flat();
  }

  private one(depth: number): string[] {
    const { random } = this;
    const simple = [
      () => this.assign(), () => this.assign(), () => this.show(), () => this.show(), () => this.augment(), () => this.mutate(),
      () => this.unpack(), () => this.store(), () => this.remove(), () => this.assertion(),
    ];
    const compound = [
      () => this.branch(depth), () => this.forLoop(depth), () => this.whileLoop(depth), () => this.tryBlock(depth), () => this.withBlock(depth),
      () => this.matchBlock(depth), () => this.innerFunction(depth), () => this.generator(depth),
    ];
    return random.pick(depth > 0 && random.chance(0.4) ? compound : simple)();
  }

  private newName(kind: Kind): string {
    this.fresh++;
    const name = this.random.chance(0.5) ? `v${this.fresh}` : this.random.pick(['a', 'b', 'c', 'd', 'items', 'total']);
    this.scope.names.set(name, kind);
    return name;
  }

  private knownName(kind?: Kind): string | null {
    const known = [...this.scope.names].filter(([, held]) => kind === undefined || held === kind).map(([name]) => name);
    return known.length === 0 ? null : this.random.pick(known);
  }

  private assign(): string[] {
    const kind = this.random.pick(KINDS);
    const value = this.expressions.of(kind, 3);
    return [`${this.newName(kind)} = ${value}`];
  }

  private show(): string[] {
    const { random } = this;
    const values = random.several(1, 3, () => this.expressions.any(2));
    return [`print(${values.join(', ')}${random.pick(['', '', '', ", sep='|'", ", end=';\\n'"])})`];
  }

  private augment(): string[] {
    const { random } = this;
    const kind = random.pick(['int', 'float', 'str', 'list', 'set', 'dict'] as const);
    const name = this.knownName(kind);
    if (name === null) return this.assign();
    const operators = { int: ['+=', '-=', '*=', '//=', '%=', '|=', '^='], float: ['+=', '-=', '*=', '/='], str: ['+='], list: ['+='], set: ['|=', '&=', '-='], dict: ['|='] };
    return [`${name} ${random.pick(operators[kind])} ${this.expressions.of(kind, 2)}`];
  }

  private mutate(): string[] {
    const kind = this.random.pick(['list', 'dict', 'set'] as const);
    const name = this.knownName(kind);
    if (name === null) return this.assign();
    const call = this.random.pick(MUTATIONS[kind]!).replace('?', () => this.expressions.any(1));
    return [`print(${name}.${call}, ${name})`];
  }

  private unpack(): string[] {
    const { random } = this;
    const targets = random.pick(['a, b', 'a, *b', '*a, b', 'a, (b, c)', '[a, b, c]', 'a, b, *c']);
    const source = this.expressions.of(random.pick(['list', 'tuple', 'str', 'dict']), 2);
    for (const name of targets.match(/\w/g)!) this.scope.names.set(name, 'int');
    return [`${targets} = ${source}`];
  }

  private store(): string[] {
    const { random } = this;
    const name = this.knownName(random.pick(['list', 'dict']));
    if (name === null) return this.assign();
    const place = random.pick([`[${this.expressions.of('int', 0)}]`, '[1:3]', '[::2]', "['k']"]);
    return [`${name}${place} = ${this.expressions.any(2)}`];
  }

  private remove(): string[] {
    const name = this.knownName(this.random.pick(['list', 'dict']));
    if (name === null) return this.show();
    return [`del ${name}[${this.random.pick(['0', '-1', '1:', "'a'", '1'])}]`];
  }

  private assertion(): string[] {
    return [`assert ${this.expressions.of('bool', 1)}, ${this.expressions.of('str', 1)}`];
  }

  private branch(depth: number): string[] {
    const lines = [`if ${this.expressions.any(2)}:`, ...indent(this.block(1, 2, depth - 1))];
    if (this.random.chance(0.3)) lines.push(`elif ${this.expressions.of('bool', 2)}:`, ...indent(this.block(1, 2, depth - 1)));
    if (this.random.chance(0.5)) lines.push('else:', ...indent(this.block(1, 2, depth - 1)));
    return lines;
  }

  private forLoop(depth: number): string[] {
    const { random } = this;
    const target = this.newName('int');
    const source = this.expressions.of(random.pick(['list', 'tuple', 'set', 'str', 'dict']), 2);
    const lines = [`for ${target} in ${random.chance(0.3) ? `enumerate(${source})` : source}:`, ...indent(this.block(1, 2, depth - 1))];
    if (random.chance(0.3)) lines.push(...indent([`if ${this.expressions.of('bool', 1)}:`, INDENT + random.pick(['break', 'continue'])]));
    if (random.chance(0.3)) lines.push('else:', ...indent(this.show()));
    return lines;
  }

  private whileLoop(depth: number): string[] {
    const counter = `n${++this.loops}`;
    return [
      `${counter} = ${this.random.int(0, 3)}`, `while ${counter} > 0:`, ...indent([`${counter} -= 1`, ...this.block(1, 2, depth - 1)]),
    ];
  }

  private tryBlock(depth: number): string[] {
    const { random } = this;
    const lines = ['try:', ...indent(this.block(1, 2, depth - 1))];
    if (random.chance(0.3)) lines.push(...indent([`raise ${random.pick(EXCEPTIONS)}(${this.expressions.any(1)})`]));
    const caught = random.chance(0.7) ? `except ${random.pick(['Exception', ...EXCEPTIONS])} as error:` : 'except (TypeError, LookupError) as error:';
    lines.push(caught, ...indent(['print(type(error).__name__, error)', ...this.block(0, 1, depth - 1)]));
    if (random.chance(0.2)) lines.push(...indent([random.pick(['raise', "raise RuntimeError('again') from error", "raise ValueError('other')"])]));
    if (random.chance(0.3)) lines.push('else:', ...indent(this.show()));
    if (random.chance(0.4)) lines.push('finally:', ...indent(this.show()));
    return lines;
  }

  private withBlock(depth: number): string[] {
    return [`with Managed(${this.expressions.of('str', 0)}, ${this.expressions.of('bool', 0)}) as m:`, ...indent(this.block(1, 2, depth - 1))];
  }

  private matchBlock(depth: number): string[] {
    const { random } = this;
    const patterns = [
      '0 | 1', "'a'", '[]', '[x]', '[x, *rest]', '(x, y)', "{'a': x}", '{**rest}', 'int(x)', 'str() as x', 'None', 'Point(x=0)', 'Point(x, y)',
      'float() | bytes()', '[int(x), y]', '-1', 'True', 'list()',
    ];
    const cases = random.several(1, 3, () => `${random.pick(patterns)}${random.chance(0.2) ? ` if ${this.expressions.of('bool', 1)}` : ''}`);
    return [
      `match ${random.chance(0.2) ? 'Point(0, 1)' : this.expressions.any(2)}:`,
      ...indent([...cases, '_'].flatMap((pattern, i) => [`case ${pattern}:`, ...indent([`print('case ${i}')`, ...this.block(0, 1, depth - 1)])])),
    ];
  }

  private innerFunction(depth: number): string[] {
    const { random } = this;
    const name = `f${++this.fresh}`;
    const parameters = random.pick(['p', 'p, q=2', 'p, *args', 'p, **kw', 'p, /, q=1', 'p, *, k=3', 'p, q=[]', '*args, **kw']);
    const inner = new Statements(random, { names: new Map([...this.scope.names, ['p', 'int']]), callables: this.scope.callables });
    const body = inner.block(1, 3, depth - 1);
    const call = `${name}(${random.pick([this.expressions.any(1), '1, 2', '1, k=2', '*[1, 2, 3]', "**{'p': 1}", '1, q=5', ''])})`;
    return [`def ${name}(${parameters}):`, ...indent([...body, `return ${inner.expressions.any(2)}`]), `print(${call})`];
  }

  private generator(depth: number): string[] {
    const { random } = this;
    const name = `g${++this.fresh}`;
    const inner = new Statements(random, { names: new Map(this.scope.names), callables: this.scope.callables });
    const body = [...inner.block(0, 1, depth - 1), `got = yield ${inner.expressions.any(1)}`, 'print(got)', `yield from ${inner.expressions.of('list', 1)}`, `return ${inner.expressions.any(1)}`];
    const use = random.pick([
      [`print(list(${name}()))`], [`gen = ${name}()`, 'print(next(gen))', 'gen.close()'], [`gen = ${name}()`, 'print(next(gen), gen.send(7))'],
      [`gen = ${name}()`, 'next(gen)', "print(gen.throw(KeyError('thrown')))"], [`print(*${name}(), sep='/')`],
    ]);
    return [`def ${name}():`, ...indent(body), ...use];
  }
}
