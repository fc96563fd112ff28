import type { RunStopped } from '../object/outcomes';
import type { CodeObject } from '../types/code';
import { COUNTS_PAGES } from '../object/page-counting';
import { knobs } from '../object/knobs';
import { translateCode } from './translate/translate';
import { vm } from './state';

/**
 * Code that runs often is translated into JavaScript (`translate/`), one function for each code object. It does what the handlers of the
 * opcodes do, in the same order, and leaves the frame, its place and the stack as they would: at each of its beginnings, and wherever
 * anything could look, the loop can go on instead. `docs/decisions/2026-11-27-code-that-is-translated.md`.
 */

/** How a translated function comes back. */
export const Status = {
  /** Of a call: it is done, and the caller goes on. */
  DONE: 0,
  /** The loop is to be left: its entry frame has ended, or an exception is raised. */
  LEAVE: 1,
  /** The frame has ended or was put aside; the one below goes on. */
  RETURNED: 2,
  /** Another frame runs, or this one at another place. */
  ELSEWHERE: 3,
  /** The loop is to do the next instruction. */
  INTERPRET: 4,
  /** The frame goes on here, in another call of the function (`TURNS`). */
  AGAIN: 5,
} as const;

/** Translated functions that call each other directly; beyond that they return to the loop, which calls the next. */
export const DEEPEST = 48;

/**
 * Turns of loops after which a translated function comes back, to be called again. V8 compiles a function that is called again for good: one
 * that it replaces in the midst of a loop knows less of what is constant, and takes twice as long.
 */
export const TURNS = 100;

/** After so many calls or turns of its loops code is translated. */
const WARM = 250;

/** Code objects that are translated in one run: a program that makes new code all the time is not to make text all the time. */
const MOST = 2000;

export const translation = {
  /** Whether this run has any. */
  wanted: false,
  /** Whether translated code may run: not while somebody traces. */
  active: false,
  /** Calls and loop turns after which code is translated. */
  threshold: Infinity,
  /** Whether the host lets text become code. */
  possible: !COUNTS_PAGES,
  nesting: 0,
  /** Whether the innermost loop is in translated code. */
  inside: false,
  /** Code objects that this run has translated. */
  count: 0,
  /** Whether somebody is told of what happens, instruction by instruction. */
  watched: false,
  /** Whether a call leaves its arguments where they are and makes no objects. */
  lean: false,
};

/**
 * A run that may do no more steps is soon over, and so are all that graders make: a quarter of their time went into translating what then ran
 * a few hundred times.
 */
const FEW_STEPS = 5_000_000;

export interface TranslationRequest {
  mode: 'off' | 'default' | 'always';
  /** Every instruction is looked at by itself. */
  followed: boolean;
  /** Steps that the run may do. */
  steps: number;
}

/** To be called when a run begins. */
export function resetTranslation({ mode, followed, steps }: TranslationRequest): void {
  const worthIt = mode === 'always' || (mode === 'default' && steps > FEW_STEPS);
  translation.active = translation.wanted = worthIt && translation.possible && !followed;
  translation.threshold = !translation.active ? Infinity : mode === 'always' ? 0 : WARM;
  translation.nesting = translation.count = 0;
  translation.inside = false;
  translation.lean = !knobs.argumentsCopied && !knobs.frameObjects;
}

/** Somebody traces what the program does, instruction by instruction, or does so no more. */
export function suspendTranslation(suspended: boolean): void {
  translation.watched = suspended;
  translation.active = translation.wanted && !suspended;
}

const isUnavailable = (thrown: unknown): boolean => (thrown as Partial<RunStopped> | null)?.reason === 'unavailable';

/** Heat of code that is not to be translated. */
const NEVER = -(2 ** 30);

/** Translates code that is warm; false if it cannot be. */
export function translate(code: CodeObject): boolean {
  if (!translation.active) return false;
  code.heat = NEVER;
  if (translation.threshold > 0 && ++translation.count > MOST) return false;
  try {
    code.translated = translateCode(code);
  } catch (thrown) {
    // The policy does not let text become code, or the part of the engine that writes it cannot be had now: the loop does it all.
    if (!(thrown instanceof EvalError) && !isUnavailable(thrown)) throw thrown;
    translation.possible = translation.wanted = translation.active = false;
    translation.threshold = Infinity;
  }
  return code.translated !== null;
}

/** Whether the code is translated, or is now that it has been run once more. */
export function isWarm(code: CodeObject): boolean {
  return code.translated !== null || (++code.heat > translation.threshold && translate(code));
}

/** The number of the place at which translated code can go on with the running frame, or -1. */
export function placeToEnter({ base, localCount, translated }: CodeObject): number {
  const { entries, depths } = translated!;
  const block = entries[vm.pc - base];
  return block >= 0 && vm.sp === vm.bp + localCount + depths[block] ? block : -1;
}

/** Runs translated code as long as there is any for where the program is; true to leave the loop. */
export function runTranslated(): boolean {
  for (;;) {
    const { code } = vm.frame;
    const { translated } = code;
    if (!translation.active || (translated === null && !(vm.pc === code.base && isWarm(code)))) return false;
    const block = placeToEnter(code);
    if (block < 0) return false;
    translation.inside = true;
    const status = code.translated!.run(block);
    translation.inside = false;
    if (status === Status.LEAVE) return true;
    if (status === Status.INTERPRET) return false;
  }
}
