import type { CategoryName } from './characters';

/** Flags of a pattern, as `re` numbers them. CPython: Lib/re/_constants.py. */
export const Flag = {
  TEMPLATE: 1, IGNORECASE: 2, LOCALE: 4, MULTILINE: 8, DOTALL: 16, UNICODE: 32, VERBOSE: 64, DEBUG: 128, ASCII: 256,
} as const;

/** Of these a pattern has at most one. */
export const TYPE_FLAGS = Flag.ASCII | Flag.LOCALE | Flag.UNICODE;

/** "As often as you like", and the first count that is too large. */
export const MAXREPEAT = 0xffffffff;
export const MAXGROUPS = 0x3fffffff;
/** Widths are cut off here; larger than any count or text. */
export const MAXWIDTH = 2 ** 64;

export type SetItem =
  | { op: 'literal'; code: number }
  | { op: 'range'; low: number; high: number }
  | { op: 'category'; name: CategoryName; negated: boolean };

export type Place = 'beginning' | 'beginningString' | 'boundary' | 'nonBoundary' | 'end' | 'endString';

/** One item of a parsed pattern. CPython: Lib/re/_parser.py, the (operator, argument) pairs of a SubPattern. */
export type Node =
  | { op: 'literal'; code: number; negated: boolean }
  | { op: 'any' }
  | { op: 'set'; items: SetItem[]; negated: boolean }
  | { op: 'at'; place: Place }
  | { op: 'branch'; branches: Node[][] }
  | { op: 'repeat'; kind: 'greedy' | 'lazy' | 'possessive'; min: number; max: number; body: Node[] }
  /** `group` is null for one that captures nothing; the flags hold inside. */
  | { op: 'group'; group: number | null; add: number; remove: number; body: Node[] }
  | { op: 'atomic'; body: Node[] }
  | { op: 'assert'; negated: boolean; behind: boolean; body: Node[] }
  | { op: 'failure' }
  | { op: 'reference'; group: number }
  | { op: 'condition'; group: number; yes: Node[]; no: Node[] | null };

/** What changed between CPython versions about the syntax and meaning of patterns. */
export interface RegexDialect {
  /** `(?>…)` and `a*+` (from 3.11). */
  atomicGroups: boolean;
  /** Global flags may stand anywhere, with a warning (up to 3.10). */
  flagsAnywhere: boolean;
  /** The flag `t` (up to 3.11). */
  templateFlag: boolean;
  /** Names of groups in a bytes pattern that are not ASCII, and numbers such as `+1`: fine, warned of (3.11), refused (from 3.12). */
  groupNames: 'any' | 'warned' | 'strict';
  /** `\z` (from 3.14). */
  lowerEndEscape: boolean;
  /** `\B` matches an empty text (from 3.14). */
  emptyNonBoundary: boolean;
  /** An empty negative lookaround is a failure at once, and cannot be repeated as an assertion (from 3.12). */
  foldsEmptyNegation: boolean;
}
