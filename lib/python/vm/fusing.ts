import { Op, opcodeInfo } from '../bytecode/opcodes';
import { code } from './state';

/**
 * Superinstructions: where two instructions stand one behind the other that often do, the first gets an opcode whose handler does
 * both (`ops/fused.ts`). The compiler knows nothing of them, and the words stay where they are: a jump to the second instruction, `dis`, line
 * numbers and handlers find what they found before. References are counted as by the two instructions, in the same order.
 * Measured: half the time of the loop over integers went into dispatching.
 */
export const Fused = {
  LOAD_FAST_LOAD_FAST: 200,
  LOAD_FAST_LOAD_CONST: 201,
  LOAD_FAST_BINARY: 202,
  LOAD_CONST_BINARY: 203,
  STORE_FAST_LOAD_FAST: 204,
  COMPARE_JUMP_IF_FALSE: 205,
  COMPARE_JUMP_IF_TRUE: 206,
  BINARY_STORE_FAST: 207,
  FOR_ITER_STORE_FAST: 208,
  LOAD_GLOBAL_PUSH_NULL: 209,
  INPLACE_STORE_FAST: 210,
  LOAD_FAST_LOAD_ATTR: 211,
  LOAD_FAST_LOAD_METHOD: 212,
  LOAD_FAST_STORE_ATTR: 213,
} as const;

/** Fuses what stands in these words of the arena, from `start` to `end`. */
export function fuseWords(start: number, end: number): void {
  for (let at = start; at < end;) {
    const next = at + 1 + opcodeInfo[code[at] & 255].cacheWords;
    const fused = next < end ? fusedWith(code[at] & 255, code[next] & 255, afterNext(next, end)) : 0;
    if (fused === 0) {
      at = next;
      continue;
    }
    code[at] = (code[at] & ~255) | fused;
    at = next + 1 + opcodeInfo[code[next] & 255].cacheWords;
  }
}

function afterNext(next: number, end: number): number {
  const third = next + 1 + opcodeInfo[code[next] & 255].cacheWords;
  return third < end ? code[third] & 255 : Op.NOP;
}

const isBinary = (op: number): boolean => op === Op.BINARY_OP || op === Op.INPLACE_OP;

const isAttribute = (op: number): boolean => op === Op.LOAD_ATTR || op === Op.LOAD_METHOD || op === Op.STORE_ATTR;

/** The opcode for two instructions, or 0; the third may be better off with the second. */
function fusedWith(first: number, second: number, third: number): number {
  switch (first) {
    case Op.LOAD_FAST:
      if (isBinary(second)) return Fused.LOAD_FAST_BINARY;
      if (second === Op.LOAD_ATTR) return Fused.LOAD_FAST_LOAD_ATTR;
      if (second === Op.LOAD_METHOD) return Fused.LOAD_FAST_LOAD_METHOD;
      if (second === Op.STORE_ATTR) return Fused.LOAD_FAST_STORE_ATTR;
      if (isBinary(third) || isAttribute(third)) return 0;
      if (second === Op.LOAD_FAST) return Fused.LOAD_FAST_LOAD_FAST;
      return second === Op.LOAD_CONST ? Fused.LOAD_FAST_LOAD_CONST : 0;
    case Op.LOAD_CONST: return isBinary(second) ? Fused.LOAD_CONST_BINARY : 0;
    case Op.STORE_FAST: return second === Op.LOAD_FAST && !isBinary(third) && !isAttribute(third) ? Fused.STORE_FAST_LOAD_FAST : 0;
    case Op.COMPARE_OP:
      if (second === Op.POP_JUMP_IF_FALSE) return Fused.COMPARE_JUMP_IF_FALSE;
      return second === Op.POP_JUMP_IF_TRUE ? Fused.COMPARE_JUMP_IF_TRUE : 0;
    case Op.BINARY_OP: return second === Op.STORE_FAST ? Fused.BINARY_STORE_FAST : 0;
    case Op.INPLACE_OP: return second === Op.STORE_FAST ? Fused.INPLACE_STORE_FAST : 0;
    case Op.FOR_ITER: return second === Op.STORE_FAST ? Fused.FOR_ITER_STORE_FAST : 0;
    case Op.LOAD_GLOBAL: return second === Op.PUSH_NULL ? Fused.LOAD_GLOBAL_PUSH_NULL : 0;
    default: return 0;
  }
}
