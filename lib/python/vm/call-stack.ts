import { callStackHost, innerStack, outermostStack, placeNumber, resetCallStacks } from '../heap/call-stacks';
import { codeOf } from '../types/code';
import { lineOfInstruction } from '../types/frame';
import type { Frame } from './state';
import { CODE_CAPACITY, frameAt, vm } from './state';

/**
 * Where the program is, as a number. The place of an instruction is worked out once; and while the same instruction allocates again at the
 * same depth, as in a loop, so is the stack, as long as one frame is all that is asked for.
 */
const none = new Int32Array(0);
const columns = { places: none, stacks: none, depths: none };

function makeColumns(): void {
  columns.places = new Int32Array(CODE_CAPACITY);
  columns.stacks = new Int32Array(CODE_CAPACITY);
  columns.depths = new Int32Array(CODE_CAPACITY);
}

/** Stands for the place of an instruction that prepares a call: the frame does not count before the first line runs. */
const PROLOGUE = -1;

/** The number of the place of a word of the frame's code. CPython: _PyFrame_IsIncomplete() for the prologue. */
function placeOfWord(frame: Frame, word: number): number {
  const known = columns.places[word];
  if (known !== 0) return known;
  const instruction = word - frame.code.base;
  const { spans } = frame.code.unit;
  let traceable = instruction;
  while (traceable >= 0 && spans[2 * traceable] < 0) traceable--;
  const place = traceable < 0 ? PROLOGUE : placeNumber(codeOf(frame.codeRef).source.name, lineOfInstruction(frame.codeRef, instruction));
  return (columns.places[word] = place);
}

function wordOf(frame: Frame): number {
  return Math.max((frame === vm.frame ? vm.pc : frame.pc) - 1, frame.code.base);
}

callStackHost.current = (limit) => {
  const { depth, frame } = vm;
  if (depth < 0) return 0;
  if (columns.places === none) makeColumns();
  if (limit > 1) return deepStack(limit, depth);
  const word = wordOf(frame);
  if (columns.depths[word] === depth + 1) return columns.stacks[word];
  const stack = deepStack(limit, depth);
  columns.depths[word] = placeOfWord(frame, word) === PROLOGUE ? 0 : depth + 1;
  columns.stacks[word] = stack;
  return stack;
};

function deepStack(limit: number, depth: number): number {
  let innermost = depth;
  while (innermost >= 0 && placeOfWord(frameAt(innermost), wordOf(frameAt(innermost))) === PROLOGUE) innermost--;
  if (innermost < 0) return 0;
  const outermost = Math.max(innermost - limit + 1, 0);
  let stack = 0;
  for (let at = outermost; at <= innermost; at++) {
    const frame = frameAt(at);
    const place = placeOfWord(frame, wordOf(frame));
    if (place !== PROLOGUE) stack = stack === 0 ? outermostStack(place, innermost + 1) : innerStack(place, stack);
  }
  return stack;
}

/** For a new run, whose code takes the same words. To be called while `vm.codeTop` still is that of the last run. */
export function resetCallPlaces(): void {
  if (columns.places !== none) for (const column of Object.values(columns)) column.fill(0, 0, vm.codeTop);
  resetCallStacks();
}
