import { NULL } from '../object/ref';
import type { CodeObject } from '../types/code';
import { output } from '../protocols/output';
import { EventKind } from '../trace/events';
import { bytesAlive, isFull, isRecording, note, noteFollowed, placeNumber, position, settleHeap, stopListening } from '../trace/recorder';
import { lineOfInstruction } from '../types/frame';
import { observer } from './run';
import { vm } from './state';

/**
 * What a recorded run tells of lines, calls and output. The loop asks here before every instruction of such a run; the program's code
 * is the same as in any other run, so recording cannot change what it does.
 *
 * A line begins where an instruction belongs to another line than the one before in the same frame, or stands before it (a loop
 * goes round). Frames of the standard library, and of text that was given to `exec`, are passed over: to the program they are part of the call.
 */

/** A frame of the program, as far as it has been seen. */
interface SeenFrame {
  depth: number;
  code: CodeObject;
  place: number;
  line: number;
  pc: number;
}

/** A thread, by what has been seen of it. */
interface SeenThread {
  base: number;
  /** Outermost first. */
  frames: SeenFrame[];
  /** Native code has run a frame at this depth since: what was seen there and above has ended. */
  enteredAt: number;
}

/** A code object of the program: its number as a place, and the line of each instruction, 0 until it is asked for. */
interface KnownCode {
  place: number;
  lines: Int32Array;
}

const NOWHERE = Number.MAX_SAFE_INTEGER;

const seen = {
  threads: new Map<number, SeenThread>(),
  thread: { base: -1, frames: [], enteredAt: NOWHERE } as SeenThread,
  /** Null for code of the standard library. */
  codes: new Map<CodeObject, KnownCode | null>(),
  code: null as CodeObject | null,
  known: null as KnownCode | null,
  stdoutChars: 0,
  mainFile: '',
};

/** Gets ready for a run: from here on the loop asks before every instruction, if the run is recorded. */
export function resetObserver(mainFile: string): void {
  seen.mainFile = mainFile;
  seen.threads.clear();
  seen.thread = { base: -1, frames: [], enteredAt: NOWHERE };
  seen.codes.clear();
  seen.code = null;
  seen.stdoutChars = 0;
  observer.observe = isRecording() ? observe : null;
  observer.entered = entered;
  observer.left = left;
}

function knownCode(code: CodeObject): KnownCode | null {
  if (code === seen.code) return seen.known;
  let known = seen.codes.get(code);
  if (known === undefined) {
    const file = code.source.name;
    known = file !== seen.mainFile && file.startsWith('<')
      ? null : { place: placeNumber({ file, function: code.unit.qualname }), lines: new Int32Array(code.unit.words.length) };
    seen.codes.set(code, known);
  }
  seen.code = code;
  return (seen.known = known);
}

function lineAt(lines: Int32Array, instruction: number): number {
  if (lines[instruction] === 0) lines[instruction] = lineOfInstruction(vm.frame.codeRef, instruction);
  return lines[instruction];
}

function currentThread(): SeenThread {
  const base = vm.threadBase;
  if (seen.thread.base === base) return seen.thread;
  let thread = seen.threads.get(base);
  if (thread === undefined) seen.threads.set(base, (thread = { base, frames: [], enteredAt: NOWHERE }));
  return (seen.thread = thread);
}

function entered(): void {
  const thread = currentThread();
  thread.enteredAt = Math.min(thread.enteredAt, vm.depth);
}

/** A loop that native code began has ended, and its frame with it. */
function left(): void {
  noteOutput();
  leaveFrames(currentThread(), vm.depth, vm.depth < 0 ? null : vm.frame.code);
}

/** Whether a frame that was seen has ended, now that one of `code` runs at `depth`: it stood above, or where another one stands now. */
function hasEnded(frame: SeenFrame, { enteredAt }: SeenThread, depth: number, code: CodeObject | null): boolean {
  return frame.depth > depth || frame.depth >= enteredAt || (frame.depth === depth && frame.code !== code);
}

/** Tells of the frames that have ended. */
function leaveFrames(thread: SeenThread, depth: number, code: CodeObject | null): void {
  const { frames } = thread;
  let top = frames.at(-1);
  for (; top !== undefined && hasEnded(top, thread, depth, code); top = frames.at(-1)) {
    frames.pop();
    Object.assign(position, { line: top.line, place: top.place, depth: frames.length });
    note(EventKind.RETURN);
  }
  if (top !== undefined) Object.assign(position, { line: top.line, place: top.place, depth: frames.length - 1 });
  thread.enteredAt = NOWHERE;
}

function noteOutput(): void {
  if (output.stdoutChars === seen.stdoutChars) return;
  seen.stdoutChars = output.stdoutChars;
  note(EventKind.OUTPUT, NULL, output.stdoutChars);
}

function observe(): void {
  settleHeap();
  if (isFull()) {
    stopListening();
    observer.observe = null;
    return;
  }
  noteFollowed();
  noteOutput();
  const { frame: { code }, depth, pc } = vm;
  const known = knownCode(code);
  const thread = currentThread();
  const { frames } = thread;
  const last = frames.at(-1);
  if (last !== undefined && hasEnded(last, thread, depth, code)) leaveFrames(thread, depth, code);
  thread.enteredAt = NOWHERE;
  if (known === null) return;
  const line = lineAt(known.lines, pc - code.base);
  const top = frames.at(-1);
  if (top === undefined || top.depth < depth) {
    frames.push({ depth, code, place: known.place, line, pc });
    Object.assign(position, { line, place: known.place, depth: frames.length - 1 });
    note(EventKind.CALL, NULL, pc === code.base ? 0 : 1);
    note(EventKind.LINE, NULL, bytesAlive());
    return;
  }
  const begins = line !== top.line || pc <= top.pc;
  top.pc = pc;
  if (position.line !== line || position.place !== known.place) Object.assign(position, { line, place: known.place });
  position.depth = frames.length - 1;
  if (!begins) return;
  top.line = line;
  note(EventKind.LINE, NULL, bytesAlive());
}
