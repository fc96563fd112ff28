/** Statements of a program about memory. Which variable holds what kind of object is known while they are made. */
import type { Seeded } from './seeded';
import { indent } from './statements';

type Kind = 'instance' | 'list' | 'dict' | 'set' | 'tuple' | 'function' | 'generator' | 'method' | 'exception' | 'weakref' | 'values';

const CALLABLE: readonly Kind[] = ['function', 'method'];

export class HeapStatements {
  private readonly kinds = new Map<string, Kind>();
  private serial = 0;

  constructor(
    private readonly random: Seeded,
    private readonly classes: readonly string[],
  ) {}

  block(low: number, high: number): string[] {
    const lines = [...this.create(), ...this.create()];
    for (let i = this.random.int(low, high); i > 0; i--) lines.push(...this.one());
    return lines;
  }

  private one(): string[] {
    const { random } = this;
    return random.pick([
      () => this.create(), () => this.create(), () => this.create(), () => this.link(), () => this.link(), () => this.link(), () => this.link(),
      () => this.drop(), () => this.drop(), () => this.drop(), () => this.unlink(), () => this.look(), () => this.look(), () => this.look(),
      () => this.refer(), () => this.refer(), () => this.collect(), () => this.collect(), () => this.step(), () => this.saveAll(),
      () => this.automatic(), () => this.countChange(), () => this.loop(),
    ])();
  }

  private fresh(kind: Kind): string {
    const name = `v${this.random.int(0, 9)}`;
    this.kinds.set(name, kind);
    return name;
  }

  private of(...kinds: Kind[]): string | null {
    const found = [...this.kinds].filter(([, kind]) => kinds.length === 0 || kinds.includes(kind)).map(([name]) => name);
    return found.length === 0 ? null : this.random.pick(found);
  }

  private instance(): string {
    return `${this.random.pick(this.classes)}('n${this.serial++}')`;
  }

  /** Something that a container or an attribute may refer to. */
  private value(): string {
    return this.of() ?? this.instance();
  }

  private create(): string[] {
    const { random } = this;
    const options: [Kind, () => string][] = [
      ['instance', () => this.instance()], ['instance', () => this.instance()], ['instance', () => this.instance()],
      ['list', () => random.pick(['[]', `[${this.value()}]`, `[${this.value()}, ${this.value()}]`])],
      ['dict', () => random.pick(['{}', "{'k': 1}", `{'k': ${this.value()}}`, `{1: ${this.value()}, 'k': 2}`])],
      ['set', () => random.pick(['set()', `{${this.of('instance') === null ? '1' : "'s'"}}`])],
      ['tuple', () => random.pick([`(${this.value()},)`, `(${this.value()}, ${this.value()})`, '(1, 2.5)'])],
      ['function', () => random.pick([`closure(${this.value()})`, `knot(${this.value()})`, `lambda x=${this.value()}: x`])],
      ['generator', () => random.pick([`numbers(${this.value()})`, `plain_numbers(${this.value()})`, `(i for i in [${this.value()}])`])],
      ['exception', () => random.pick([`fail(${this.value()})`, `ValueError(${this.value()})`])],
    ];
    const holder = this.of('instance');
    if (holder !== null) options.push(['method', () => `${holder}.me`], ['exception', () => `chained(${holder})`]);
    const [kind, expression] = random.pick(options);
    const text = expression();
    return [`${this.fresh(kind)} = ${text}`];
  }

  private link(): string[] {
    const { random } = this;
    const holder = this.of('instance', 'list', 'dict', 'set', 'function', 'exception');
    if (holder === null) return this.create();
    const value = random.chance(0.2) ? holder : this.value();
    switch (this.kinds.get(holder)) {
      case 'instance': return [`${holder}.${random.pick(['a', 'b', 'late', 'a'])} = ${value}`];
      case 'list': return [random.pick([`${holder}.append(${value})`, `${holder}[:0] = [${value}]`, `${holder}.extend([${value}, 1])`])];
      case 'dict': return [`${holder}[${random.pick(["'k'", "'m'", '7'])}] = ${value}`];
      case 'set': return [`${holder}.add(${this.of('function', 'method') ?? "'t'"})`];
      case 'function': return [`${holder}.mark = ${value}`];
      default: return [`${holder}.note = ${value}`];
    }
  }

  private drop(): string[] {
    const name = this.of();
    if (name === null) return this.create();
    this.kinds.delete(name);
    if (this.random.chance(0.7)) return [`del ${name}`];
    return [`${name} = None`];
  }

  private unlink(): string[] {
    const { random } = this;
    const holder = this.of('instance', 'list', 'dict');
    if (holder === null) return this.drop();
    switch (this.kinds.get(holder)) {
      case 'instance': return [random.pick([`${holder}.a = None`, `${holder}.b = 1`, `${holder}.__dict__.clear()`].slice(0, 2))];
      case 'list': return [random.pick([`${holder}.clear()`, `${holder}[:] = []`, `del ${holder}[:1]`, `${holder} *= 2`, `${holder}.reverse()`])];
      default: return [random.pick([`${holder}.clear()`, `${holder}.pop('k', None)`, `${holder} = dict(${holder})`, `${holder}.update(z=${this.value()})`])];
    }
  }

  private look(): string[] {
    const { random } = this;
    const name = this.of();
    if (name === null) return this.create();
    return [random.pick([
      `print('rc', sys.getrefcount(${name}))`, `print('rc', sys.getrefcount(${name}))`,
      `print('tracked', gc.is_tracked(${name}), gc.is_finalized(${name}))`,
      // The order of a set is that of its items' hashes, which for most of them is that of their addresses.
      `print('to', ${this.kinds.get(name) === 'set' ? `sorted(names(gc.get_referents(${name})))` : `names(gc.get_referents(${name}))`})`,
      `print('from', names(gc.get_referrers(${name})))`,
      `print('has', len(getattr(${name}, '__dict__', ())))`,
      `print('size', sys.getsizeof(${name}))`,
      // No attribute of a type is asked for: with the enums of CPython's library that runs Python code up to 3.11.
      `print('gen', [names(o for o in gc.get_objects(generation=g) if type(o) in (${this.classes.join(', ')})) for g in (0, 1, 2)])`,
      `print('weak', weakref.getweakrefcount(${this.of('instance') ?? 'closure'}))`,
    ])];
  }

  private refer(): string[] {
    const { random } = this;
    const target = this.of('instance', 'set', 'function', 'generator', 'method') ?? null;
    if (target === null) return this.create();
    const old = this.of('weakref');
    if (old !== null && random.chance(0.3)) return [`print('ref', ${old}() is None)`];
    const values = this.of('values');
    if (values !== null && random.chance(0.6)) {
      return [random.pick([`${values}['${random.pick(['p', 'q'])}'] = ${target}`, `print('values', sorted(${values}.keys()), len(${values}))`])];
    }
    const [kind, text]: [Kind, string] = random.pick([
      ['weakref', `weakref.ref(${target})`], ['weakref', `weakref.ref(${target}, gone)`], ['weakref', `weakref.ref(${target}, lambda r: print('cb'))`],
      ['values', 'weakref.WeakValueDictionary()'], ['weakref', `weakref.finalize(${target}, print, 'finalize', ${this.serial++})`],
      ['weakref', `weakref.ref(${target}, ${this.of(...CALLABLE) ?? 'gone'})`],
    ] as [Kind, string][]);
    return [`${this.fresh(kind === 'weakref' && text.includes('finalize') ? 'tuple' : kind)} = ${text}`];
  }

  private collect(): string[] {
    const { random } = this;
    return [random.pick([
      "print('collect', gc.collect())", "print('collect', gc.collect())", "print('collect', gc.collect())", "print('collect', gc.collect(0))", "print('collect', gc.collect(1))",
      "print('grave', names(GRAVE))", 'GRAVE.clear()', 'gc.freeze()', 'gc.unfreeze()',
    ])];
  }

  private step(): string[] {
    const generator = this.of('generator');
    const callee = this.of('instance');
    if (generator !== null && this.random.chance(0.6)) {
      return [this.random.pick([`next(${generator}, None)`, `next(${generator}, None)`, `${generator}.close()`, `${this.fresh('list')} = list(${generator})`])];
    }
    if (callee !== null && this.random.chance(0.6)) return [this.random.pick([`print('me', ${callee}.me())`, `vars(${callee})`, `fail_in_knot(${callee})`, `chained(${callee})`])];
    return [`fail_in_knot(${this.value()})`];
  }

  private saveAll(): string[] {
    return [
      'gc.set_debug(gc.DEBUG_SAVEALL)', "print('saved', gc.collect(), names(gc.garbage))", 'gc.set_debug(0)',
      this.random.pick(['gc.garbage.clear()', 'del gc.garbage[:]', 'gc.garbage.pop() if gc.garbage else None']),
    ];
  }

  private automatic(): string[] {
    const { random } = this;
    const body = random.pick([
      ['x = []', 'x.append(x)'], [`x = ${this.instance()}`, 'x.a = x'], [`x = ${this.instance()}`, 'x.b = [x]'], ['x = {}', "x['k'] = x"], ['kept.append([])'],
      ['x = knot(i)'], ["x = fail_in_knot('x')"], ['x = (i, [i])', 'x[1].append(x)'],
    ]);
    const thresholds = random.pick(['20', '50, 3, 2', '100', '10, 2', '30, 5, 5']);
    return [
      'log, kept = [], []', 'def watch(phase, info):', "    log.append((phase[2], info['generation'], info['collected']))",
      'gc.collect()', 'gc.callbacks.append(watch)', `gc.set_threshold(${thresholds})`, 'gc.enable()',
      `for i in range(${random.pick([60, 150, 300])}):`, ...indent(body),
      'gc.disable()', 'gc.callbacks.clear()', 'x = kept = None', "print('log', log)", "print('collect', gc.collect())",
    ];
  }

  private countChange(): string[] {
    const text = [...this.create(), ...this.link()];
    return ['before = gc.get_count()', ...text, 'after = gc.get_count()', "print('count', after[0] - before[0], after[1] - before[1])"];
  }

  private loop(): string[] {
    const { random } = this;
    const list = this.fresh('list');
    const body = random.pick([[`o = ${this.instance()}`, `${list}.append(o)`, `o.a = ${list}`], [`${list}.append((i, ${list}))`], [`${list}.append({'i': i})`],
      [`o = ${this.instance()}`, 'o.a = o'], [`${list}.append(closure(${list}))`]]);
    return [`${list} = []`, `for i in range(${random.int(1, 4)}):`, ...indent(body), 'o = None'];
  }
}
