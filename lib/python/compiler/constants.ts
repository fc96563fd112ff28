import type { UnitConstant } from '../bytecode/code-unit';

/** A constant that is no code. */
export type PlainConstant = Exclude<UnitConstant, { type: 'code' } | { type: 'name' }>;

export const NONE: PlainConstant = { type: 'None' };
export const TRUE: PlainConstant = { type: 'True' };
export const FALSE: PlainConstant = { type: 'False' };

/**
 * A text that two constants share exactly when CPython merges them: same type and value all the way down, so that 1, 1.0 and
 * True differ, and 0.0 from -0.0.
 *
 * CPython: Objects/codeobject.c, _PyCode_ConstantKey()
 */
export function constantKey(constant: PlainConstant): string {
  switch (constant.type) {
    case 'int': return `i${constant.value}`;
    case 'float': return floatKey(constant.value);
    case 'complex': return `c${floatKey(constant.real)}${floatKey(constant.imag)}`;
    case 'str': return `s${constant.value.length}:${constant.value}`;
    case 'bytes': return `b${constant.value.length}:${constant.value.join()}`;
    case 'tuple': return `(${constant.items.map((item) => constantKey(item as PlainConstant)).join()})`;
    case 'frozenset': return `{${constant.items.map((item) => constantKey(item as PlainConstant)).join()}}`;
    case 'slice': return `[${constant.items.map((item) => constantKey(item as PlainConstant)).join()}]`;
    default: return constant.type;
  }
}

/** As `constantKey`, but the same for constants that are equal as keys of a dict: 1, 1.0 and True. */
export function equalityKey(constant: PlainConstant): string {
  switch (constant.type) {
    case 'True': return 'n1';
    case 'False': return 'n0';
    case 'int': return `n${constant.value}`;
    case 'float': return `n${Number.isInteger(constant.value) ? BigInt(constant.value) : constant.value}`;
    case 'complex': return constant.imag === 0 ? equalityKey({ type: 'float', value: constant.real }) : `c${constant.real}:${constant.imag}`.replaceAll('-0:', '0:');
    case 'tuple': return `(${constant.items.map((item) => equalityKey(item as PlainConstant)).join()})`;
    default: return constantKey(constant);
  }
}

function floatKey(value: number): string {
  return Object.is(value, -0) ? 'f-0' : `f${value}`;
}

function known<Key>(constants: Map<Key, PlainConstant>, key: Key, constant: PlainConstant): PlainConstant {
  const found = constants.get(key);
  if (found === undefined) constants.set(key, constant);
  return found ?? constant;
}

/**
 * The constants of a whole compilation: equal ones are one object in all units, as CPython shares them between the functions
 * of a module (`f() is g()` for two functions that return 1000).
 */
export class ConstantPool {
  private readonly ints = new Map<number, PlainConstant>();
  private readonly strings = new Map<string, PlainConstant>();
  private readonly names = new Map<string, UnitConstant>();
  private readonly others = new Map<string, PlainConstant>();

  int(value: number): PlainConstant {
    let constant = this.ints.get(value);
    if (constant === undefined) this.ints.set(value, (constant = { type: 'int', value }));
    return constant;
  }

  text(value: string): PlainConstant {
    let constant = this.strings.get(value);
    if (constant === undefined) this.strings.set(value, (constant = { type: 'str', value }));
    return constant;
  }

  name(value: string): UnitConstant {
    let constant = this.names.get(value);
    if (constant === undefined) this.names.set(value, (constant = { type: 'name', value }));
    return constant;
  }

  tuple(items: readonly PlainConstant[]): PlainConstant {
    return this.shared({ type: 'tuple', items: [...items] });
  }

  /** The one object for this value. */
  shared(constant: PlainConstant): PlainConstant {
    if (constant.type === 'int' && typeof constant.value === 'number') return known(this.ints, constant.value, constant);
    if (constant.type === 'str') return known(this.strings, constant.value, constant);
    const key = constantKey(constant);
    const present = this.others.get(key);
    if (present !== undefined) return present;
    const own =
      constant.type === 'tuple' || constant.type === 'frozenset' || constant.type === 'slice'
        ? { type: constant.type, items: constant.items.map((item) => this.shared(item as PlainConstant)) }
        : constant;
    this.others.set(key, own);
    return own;
  }
}
