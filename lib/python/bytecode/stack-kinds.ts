import type { CodeUnit } from './code-unit';
import { Op, endsFlow, opcodeInfo } from './opcodes';

/**
 * What lies on the evaluation stack before each word of a unit, as far as somebody who jumps there needs to know: one letter an entry, the
 * top last. `O` an object, `I` the iterator of a loop, `X` an exception being handled or the one before it, `N` no value.
 *
 * CPython: Objects/frameobject.c, mark_stacks()
 */
export type StackKinds = string;

const ITERATORS: ReadonlySet<number> = new Set([Op.GET_ITER, Op.GET_AITER]);

/** By word; undefined where no way leads. */
export function stackKinds(unit: CodeUnit): (StackKinds | undefined)[] {
  const { words, handlers } = unit;
  const kinds: (StackKinds | undefined)[] = new Array<StackKinds | undefined>(words.length + 1).fill(undefined);
  const waiting = [0];
  kinds[0] = '';
  const reach = (word: number, stack: StackKinds): void => {
    if (kinds[word] !== undefined) return;
    kinds[word] = stack;
    waiting.push(word);
  };
  for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
    const stack = kinds[word]!;
    const [op, operand] = [words[word] & 255, words[word] >>> 8];
    const info = opcodeInfo[op];
    for (let i = handlers.length - 1; i >= 0; i--) {
      const { start, end, target, depth } = handlers[i];
      if (word < start || word >= end) continue;
      reach(target, `${stack.slice(0, depth)}X`);
      break;
    }
    if (info.operand === 'jump') reach(operand, changed(stack, (info.jumpEffect ?? info.effect)(operand)));
    if (!endsFlow(op)) reach(word + 1 + info.cacheWords, after(op, operand, stack));
  }
  return kinds;
}

function changed(stack: StackKinds, effect: number): StackKinds {
  return effect < 0 ? stack.slice(0, effect) : stack + 'O'.repeat(effect);
}

function after(op: number, operand: number, stack: StackKinds): StackKinds {
  if (ITERATORS.has(op)) return `${stack.slice(0, -1)}I`;
  switch (op) {
    case Op.LOAD_ITERATED: return `${stack}I`;
    case Op.PUSH_NULL:
    case Op.LOAD_FAST_AND_CLEAR:
      return `${stack}N`;
    case Op.LOAD_METHOD: return `${stack.slice(0, -1)}ON`;
    case Op.PUSH_EXC_INFO: return `${stack}X`;
    case Op.COPY: return stack + stack.at(-operand)!;
    case Op.SWAP: {
      const entries = [...stack];
      [entries[entries.length - operand], entries[entries.length - 1]] = [entries.at(-1)!, entries.at(-operand)!];
      return entries.join('');
    }
    default: return changed(stack, opcodeInfo[op].effect(operand));
  }
}

/** Whether the entries that stay would be of the kind that is needed there. CPython: compatible_stack(). */
export function isCompatible(from: StackKinds | undefined, to: StackKinds | undefined): boolean {
  if (from === undefined || to === undefined || to.length > from.length) return false;
  return [...to].every((kind, i) => (kind === 'O' ? from[i] !== 'N' : kind === 'N' || kind === from[i]));
}

/** CPython: explain_incompatible_stack(). */
export function explainIncompatible(to: StackKinds | undefined): string {
  if (to === undefined) return "can't jump into an unreachable block";
  switch (to.at(-1)) {
    case 'X': return "can't jump into an 'except' block as there's no exception";
    case 'I': return "can't jump into the body of a for loop";
    default: return 'incompatible stacks';
  }
}
