import type { Node, SetItem } from './nodes';
import { parseSetEscape } from './parse-escape';
import type { ParserState } from './parser-state';
import { lengthOf } from './pattern-source';

/** Character sets, `[a-z]`. CPython: Lib/re/_parser.py, _parse(). */

const SET_OPERATIONS: Readonly<Record<string, string>> = {
  '-': 'difference', '&': 'intersection', '~': 'symmetric difference', '|': 'union',
};

/** Reads a set; its opening bracket has been read. */
export function parseSet(state: ParserState): Node {
  const { source } = state;
  const here = source.tell() - 1;
  const items: SetItem[] = [];
  if (source.next === '[') state.warn('FutureWarning', `Possible nested set at position ${source.tell()}`);
  const negated = source.match('^');
  for (;;) {
    const token = source.get();
    if (token === null) throw source.error('unterminated character set', source.tell() - here);
    if (token === ']' && items.length > 0) break;
    const item = setItem(state, token, items.length > 0);
    if (!source.match('-')) {
      items.push(item);
      continue;
    }
    const upper = source.get();
    if (upper === null) throw source.error('unterminated character set', source.tell() - here);
    if (upper === ']') {
      items.push(item, { op: 'literal', code: 0x2d });
      break;
    }
    items.push(range(state, token, item, upper));
  }
  const unique = uniqueItems(items);
  if (unique.length === 1 && unique[0].op === 'literal') return { op: 'literal', code: unique[0].code, negated };
  return { op: 'set', items: unique, negated };
}

function setItem(state: ParserState, token: string, warns: boolean): SetItem {
  const { source } = state;
  if (token[0] === '\\') return parseSetEscape(source, token);
  if (warns && token in SET_OPERATIONS && source.next === token) {
    state.warn('FutureWarning', `Possible set ${SET_OPERATIONS[token]} at position ${source.tell() - 1}`);
  }
  return { op: 'literal', code: token.codePointAt(0) as number };
}

function range(state: ParserState, token: string, low: SetItem, upper: string): SetItem {
  const { source } = state;
  let high: SetItem;
  if (upper[0] === '\\') high = parseSetEscape(source, upper);
  else {
    if (upper === '-') state.warn('FutureWarning', `Possible set difference at position ${source.tell() - 2}`);
    high = { op: 'literal', code: upper.codePointAt(0) as number };
  }
  if (low.op !== 'literal' || high.op !== 'literal' || high.code < low.code) {
    throw source.error(`bad character range ${token}-${upper}`, lengthOf(token) + 1 + lengthOf(upper));
  }
  return { op: 'range', low: low.code, high: high.code };
}

/** Each item once, in order. */
export function uniqueItems(items: SetItem[]): SetItem[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = item.op === 'literal' ? `${item.code}` : item.op === 'range' ? `${item.low}-${item.high}` : `${item.name}${item.negated}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
