import { lowerAscii, lowerUnicode } from './characters';
import type { CharSet } from './char-set';
import { Op } from './program';
import type { Subject } from './subject';

/** How far one character repeats. CPython: Modules/_sre/sre_lib.h, SRE(count). */

const LINE_FEED = 10;

/** The position after the characters from `start` on, but before `limit`, that the instruction `op` matches. */
export function runEnd(subject: Subject, sets: readonly CharSet[], op: number, operand: number, start: number, limit: number): number {
  if (op === Op.ANY_ALL) return Math.max(start, limit);
  const { text, units } = subject;
  let at = start;
  switch (op) {
    case Op.ANY: {
      if (units !== null) {
        while (at < limit && units[at] !== LINE_FEED) at++;
        return at;
      }
      const found = start < limit ? text.indexOf('\n', start) : -1;
      return found < 0 || found > limit ? Math.max(start, limit) : found;
    }
    case Op.SET: {
      const set = sets[operand];
      const { latin } = set;
      for (; at < limit; at++) {
        const code = units === null ? text.charCodeAt(at) : units[at];
        if (code < 256 ? latin[code] === 0 : !set.has(code)) break;
      }
      return at;
    }
    case Op.CHAR:
      while (at < limit && (units === null ? text.charCodeAt(at) : units[at]) === operand) at++;
      return at;
    default:
      while (at < limit && matchesUnit(op, operand, sets, units === null ? text.charCodeAt(at) : units[at])) at++;
      return at;
  }
}

/** Whether the one-character instruction `op` matches a character. */
export function matchesUnit(op: number, operand: number, sets: readonly CharSet[], code: number): boolean {
  switch (op) {
    case Op.CHAR:
      return code === operand;
    case Op.NOT_CHAR:
      return code !== operand;
    case Op.CHAR_ASCII:
      return lowerAscii(code) === operand;
    case Op.NOT_CHAR_ASCII:
      return lowerAscii(code) !== operand;
    case Op.CHAR_UNICODE:
      return lowerUnicode(code) === operand;
    case Op.NOT_CHAR_UNICODE:
      return lowerUnicode(code) !== operand;
    case Op.ANY:
      return code !== LINE_FEED;
    case Op.ANY_ALL:
      return true;
    case Op.SET:
      return sets[operand].has(code);
    default:
      return false;
  }
}
