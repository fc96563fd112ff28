import { Flag, TYPE_FLAGS } from './nodes';
import type { ParserState } from './parser-state';

/** Inline flags, `(?i)` and `(?i-s:…)`. CPython: Lib/re/_parser.py, _parse_flags(). */

const FLAGS: ReadonlyMap<string, number> = new Map([
  ['i', Flag.IGNORECASE], ['L', Flag.LOCALE], ['m', Flag.MULTILINE], ['s', Flag.DOTALL], ['x', Flag.VERBOSE],
  ['a', Flag.ASCII], ['u', Flag.UNICODE],
]);
const GLOBAL_FLAGS = Flag.DEBUG | Flag.TEMPLATE;

/** The flag of a letter, or undefined. */
export function flagOfLetter(state: ParserState, letter: string): number | undefined {
  return letter === 't' && state.source.dialect.templateFlag ? Flag.TEMPLATE : FLAGS.get(letter);
}

/** Reads on from the first letter. Null for global flags, which are entered in the state. */
export function parseFlags(state: ParserState, first: string): { add: number; remove: number } | null {
  const { source } = state;
  let add = 0;
  let char = first;
  while (char !== '-' && char !== ')' && char !== ':') {
    add |= addedFlag(state, char, add);
    char = nextLetter(state, 'missing -, : or )', ')-:');
  }
  if (char === ')') {
    state.flags |= add;
    return null;
  }
  if ((add & GLOBAL_FLAGS) !== 0) throw source.error('bad inline flags: cannot turn on global flag', 1);
  const remove = char === '-' ? removedFlags(state) : 0;
  if ((remove & GLOBAL_FLAGS) !== 0) throw source.error('bad inline flags: cannot turn off global flag', 1);
  if ((add & remove) !== 0) throw source.error('bad inline flags: flag turned on and off', 1);
  return { add, remove };
}

function addedFlag(state: ParserState, letter: string, before: number): number {
  const { source } = state;
  const flag = flagOfLetter(state, letter) as number;
  if (source.isText && letter === 'L') throw source.error("bad inline flags: cannot use 'L' flag with a str pattern");
  if (!source.isText && letter === 'u') throw source.error("bad inline flags: cannot use 'u' flag with a bytes pattern");
  if ((flag & TYPE_FLAGS) !== 0 && ((before | flag) & TYPE_FLAGS) !== flag) {
    throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
  }
  return flag;
}

function removedFlags(state: ParserState): number {
  const { source } = state;
  let char = nextLetter(state, 'missing flag', '');
  let remove = 0;
  while (char !== ':') {
    const flag = flagOfLetter(state, char) as number;
    if ((flag & TYPE_FLAGS) !== 0) throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
    remove |= flag;
    char = nextLetter(state, 'missing :', ':');
  }
  return remove;
}

/** A letter of a flag, or one of `ends`. */
function nextLetter(state: ParserState, missing: string, ends: string): string {
  const { source } = state;
  const char = source.get();
  if (char === null) throw source.error(missing);
  if (char.length === 1 && ends.includes(char)) return char;
  if (flagOfLetter(state, char) === undefined) {
    throw source.error(/^\p{L}$/u.test(char) ? 'unknown flag' : missing, Array.from(char).length);
  }
  return char;
}
