/**
 * Places in Python code and the call stacks that end there, each kept once and named by a number, so that an object can remember in
 * one cell where it was made. Stack 0 is that of what was made outside of all Python code.
 */
export interface Place {
  file: string;
  line: number;
}

interface CallStack {
  /** Number of the innermost place. */
  place: number;
  /** The stack of the frames around it; 0 where the frames that are kept end. */
  caller: number;
  /** Frames that there were, kept or not. */
  total: number;
}

const NOWHERE: Place = { file: '<unknown>', line: 0 };
const MOST_PLACES = 2 ** 22;

const state = {
  places: [NOWHERE],
  placeNumbers: new Map<string, number>(),
  stacks: [{ place: 0, caller: 0, total: 1 }] as CallStack[],
  stackNumbers: new Map<number, number>(),
};

/** The number of a place. */
export function placeNumber(file: string, line: number): number {
  const key = `${line}:${file}`;
  let number = state.placeNumbers.get(key);
  if (number === undefined) {
    number = state.places.length % MOST_PLACES;
    state.places.push({ file, line });
    state.placeNumbers.set(key, number);
  }
  return number;
}

/** The number of the stack whose outermost frame that is kept is at `place`, among `total` frames in all. */
export function outermostStack(place: number, total: number): number {
  return internStack(-total, { place, caller: 0, total });
}

/** The number of the stack with one more frame inside. */
export function innerStack(place: number, caller: number): number {
  return internStack(caller, { place, caller, total: state.stacks[caller].total });
}

function internStack(context: number, stack: CallStack): number {
  const key = context * MOST_PLACES + stack.place;
  let number = state.stackNumbers.get(key);
  if (number === undefined) {
    number = state.stacks.length;
    state.stacks.push(stack);
    state.stackNumbers.set(key, number);
  }
  return number;
}

/** The places of a stack, the innermost first, and how many frames there were. */
export function describeStack(stack: number): { places: Place[]; total: number } {
  const places: Place[] = [];
  for (let at = stack; ; at = state.stacks[at].caller) {
    places.push(state.places[state.stacks[at].place]);
    if (state.stacks[at].caller === 0) return { places, total: state.stacks[stack].total };
  }
}

/** How many places and stacks are known. */
export function callStackCounts(): { places: number; stacks: number } {
  return { places: state.places.length - 1, stacks: state.stacks.length - 1 };
}

export function resetCallStacks(): void {
  state.places.length = state.stacks.length = 1;
  state.placeNumbers.clear();
  state.stackNumbers.clear();
}

/** The machine's part: the number of the call stack at this moment, with at most so many frames. */
export const callStackHost = { current: (_limit: number): number => 0 };
