import { Op } from '../bytecode/opcodes';
import type { Span } from './compilation';
import type { Label, Unit } from './unit';

/**
 * What is on the stack while a pattern is matched: the names captured so far, under the things still to be looked at; and
 * where to go when it does not match, according to how much has to be dropped.
 *
 * CPython: Python/codegen.c, struct pattern_context
 */
export class PatternState {
  private readonly u: Unit;
  /** Names of the captured values on the stack, the lowest first. */
  stores: string[] = [];
  allowIrrefutable: boolean;
  /** Entries above the captured values. */
  onTop = 0;
  /** The label at index n drops n entries. */
  private failures: Label[] = [];

  constructor(u: Unit, allowIrrefutable: boolean) {
    this.u = u;
    this.allowIrrefutable = allowIrrefutable;
  }

  /** Where to go to drop that many entries and fail. */
  failLabel(pops: number): Label {
    while (this.failures.length <= pops) this.failures.push(this.u.newLabel());
    return this.failures[pops];
  }

  /** CPython: jump_to_fail_pop() */
  failIf(op: number, at: Span): void {
    this.u.emit(op, this.failLabel(this.onTop + this.stores.length), at);
  }

  /** Code for all failures so far. CPython: emit_and_reset_fail_pop() */
  placeFailures(at: Span): void {
    for (let pops = this.failures.length - 1; pops > 0; pops--) {
      this.u.place(this.failures[pops]);
      this.u.emit(Op.POP_TOP, 0, at);
    }
    if (this.failures.length > 0) this.u.place(this.failures[0]);
    this.failures = [];
  }

  /** The value on top belongs to a name: it goes under what is still needed. CPython: codegen_pattern_helper_store_name() */
  store(name: string | null, at: Span): void {
    if (name === null) return this.u.emit(Op.POP_TOP, 0, at);
    this.refuseTwice(name, at);
    this.rotate(this.onTop + this.stores.length + 1, at);
    this.stores.push(name);
  }

  refuseTwice(name: string, at: Span): void {
    if (this.stores.includes(name)) this.u.compilation.fail(`multiple assignments to name '${name}' in pattern`, at);
  }

  /** Moves the top under the `count` - 1 entries below it. CPython: codegen_pattern_helper_rotate() */
  rotate(count: number, at: Span): void {
    for (let depth = count; depth > 1; depth--) this.u.emit(Op.SWAP, depth, at);
  }
}
