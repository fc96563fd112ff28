import type { CategoryName, CharacterRules } from './characters';
import { isCased, isInCategory, lowerAscii, lowerUnicode, otherLowerCases, upperAscii, upperUnicode } from './characters';
import type { SetItem } from './nodes';

/** How case is ignored: not at all, by ASCII's rules, by Unicode's, or by the locale's, which are ASCII's in both directions. */
export type Folding = 'none' | 'ascii' | 'unicode' | 'locale';

interface Category {
  name: CategoryName;
  negated: boolean;
}

const BASIC_PLANE_END = 0xffff;

/**
 * A compiled set of characters. When case is ignored, what is asked for is put into lower case first, and the set holds lower
 * case characters. CPython: Lib/re/_compiler.py, _optimize_charset(); Modules/_sre/sre_lib.h, SRE(charset).
 */
export class CharSet {
  /** The answers for Latin-1. */
  readonly latin = new Uint8Array(256);
  /** Single characters and ranges as sorted, disjoint pairs. */
  private readonly ranges: number[];
  private readonly categories: Category[];
  /** Ranges beyond the basic plane whose characters match in upper case too. */
  private readonly eitherCase: number[] = [];
  private readonly folds: Folding;

  constructor(items: SetItem[], private readonly negated: boolean, folding: Folding, private readonly rules: CharacterRules) {
    this.categories = items.filter((item) => item.op === 'category');
    const pairs: [number, number][] = [];
    let cased = false;
    for (const item of items) {
      if (item.op === 'category') continue;
      const [low, high] = item.op === 'literal' ? [item.code, item.code] : [item.low, item.high];
      if (folding === 'none' || folding === 'locale') pairs.push([low, high]);
      else if (this.addFolded(pairs, low, high, folding)) cased = true;
    }
    this.folds = folding === 'locale' || cased ? folding : 'none';
    this.ranges = joinPairs(pairs);
    for (let code = 0; code < 256; code++) this.latin[code] = this.test(code) ? 1 : 0;
  }

  /** Enters the lower cases of a range; true if some character has a case. */
  private addFolded(pairs: [number, number][], low: number, high: number, folding: Folding): boolean {
    const rules: CharacterRules = folding === 'ascii' ? 'ascii' : 'unicode';
    const lower = folding === 'ascii' ? lowerAscii : lowerUnicode;
    let cased = false;
    const end = low === high ? high : Math.min(high, BASIC_PLANE_END);
    for (let code = low; code <= end; code++) {
      const small = lower(code);
      pairs.push([small, small]);
      if (folding === 'unicode') for (const other of otherLowerCases(small) ?? []) pairs.push([other, other]);
      cased ||= isCased(code, rules);
    }
    if (end === high) return cased;
    if (folding === 'unicode') this.eitherCase.push(low, high);
    else pairs.push([low, high]);
    return true;
  }

  has(code: number): boolean {
    return code < 256 ? this.latin[code] === 1 : this.test(code);
  }

  private test(code: number): boolean {
    switch (this.folds) {
      case 'none':
        return this.contains(code) !== this.negated;
      case 'ascii':
        return this.contains(lowerAscii(code)) !== this.negated;
      case 'unicode':
        return this.contains(lowerUnicode(code)) !== this.negated;
      default:
        // Each case is asked of the set as it is written, negation included.
        return this.contains(lowerAscii(code)) !== this.negated || this.contains(upperAscii(code)) !== this.negated;
    }
  }

  private contains(code: number): boolean {
    if (isInRanges(this.ranges, code)) return true;
    const { categories, eitherCase } = this;
    for (let i = 0; i < categories.length; i++) {
      if (isInCategory(code, categories[i].name, this.rules) !== categories[i].negated) return true;
    }
    if (eitherCase.length === 0) return false;
    const upper = upperUnicode(code);
    for (let i = 0; i < eitherCase.length; i += 2) {
      if (code >= eitherCase[i] && code <= eitherCase[i + 1]) return true;
      if (upper >= eitherCase[i] && upper <= eitherCase[i + 1]) return true;
    }
    return false;
  }
}

function joinPairs(pairs: [number, number][]): number[] {
  pairs.sort((a, b) => a[0] - b[0]);
  const ranges: number[] = [];
  for (const [low, high] of pairs) {
    const last = ranges.length - 1;
    if (last > 0 && low <= ranges[last] + 1) ranges[last] = Math.max(ranges[last], high);
    else ranges.push(low, high);
  }
  return ranges;
}

/** Binary search: how many bounds lie at or before the character decides. */
function isInRanges(ranges: number[], code: number): boolean {
  let low = 0;
  let high = ranges.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[2 * middle] > code) high = middle;
    else if (ranges[2 * middle + 1] < code) low = middle + 1;
    else return true;
  }
  return false;
}
