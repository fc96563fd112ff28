import { NULL } from '../object/ref';
import { opcodeInfo } from '../bytecode/opcodes';
import type { CodeObject } from '../types/code';
import { output } from '../protocols/output';
import { EventKind } from '../trace/events';
import {
  bytesAlive, isFull, isRecording, mayLookAway, note, placeNumber, position, setPosition, settleHeap, stopListening,
} from '../trace/recorder';
import { noteFollowed, running } from '../trace/following';
import { lookAgain, standing } from '../trace/standing';
import { settle } from '../trace/unsettled';
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
  /** Of the code's instructions (`KnownCode`). */
  lines: Int32Array;
  line: number;
  pc: number;
}

/** A thread, by what has been seen of it. */
interface SeenThread {
  base: number;
  /** Outermost first; those from `count` on have ended and are used again. */
  frames: SeenFrame[];
  count: number;
  /** Native code has run a frame at this depth since: what was seen there and above has ended. */
  enteredAt: number;
}

/** A code object of the program: its number as a place, and the line of each instruction, 0 until it is asked for. */
interface KnownCode {
  place: number;
  lines: Int32Array;
}

const NO_DEPTH = Number.MAX_SAFE_INTEGER;
const newThread = (base: number): SeenThread => ({ base, frames: [], count: 0, enteredAt: NO_DEPTH });

const seen = {
  threads: new Map<number, SeenThread>(),
  thread: newThread(-1),
  /** The frame that `standing` is about. */
  frame: null as SeenFrame | null,
  /** Null for code of the standard library. */
  codes: new Map<CodeObject, KnownCode | null>(),
  code: null as CodeObject | null,
  known: null as KnownCode | null,
  mainFile: '',
};

/** Gets ready for a run: from here on the loop asks before every instruction, if the run is recorded. */
export function resetObserver(mainFile: string): void {
  seen.mainFile = mainFile;
  seen.threads.clear();
  seen.thread = newThread(-1);
  seen.frame = null;
  seen.codes.clear();
  seen.code = null;
  standing.stdoutChars = 0;
  lookAgain();
  observer.observe = isRecording() ? observe : null;
  observer.entered = entered;
  observer.left = left;
  running.instruction = instructionName;
}

/** The instruction that runs: the program counter may be behind its inline cache. */
function instructionName(): string {
  if (vm.depth < 0) return '';
  const { words } = vm.frame.code.unit;
  const at = vm.pc - 1 - vm.frame.code.base;
  let start = 0;
  for (let next = 0; next <= at && next < words.length; next += 1 + opcodeInfo[words[next] & 255].cacheWords) start = next;
  return opcodeInfo[words[start] & 255].name;
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
  const known = lines[instruction];
  return known !== 0 ? known : (lines[instruction] = lineOfInstruction(vm.frame.codeRef, instruction));
}

function currentThread(): SeenThread {
  const base = vm.threadBase;
  if (seen.thread.base === base) return seen.thread;
  let thread = seen.threads.get(base);
  if (thread === undefined) seen.threads.set(base, (thread = newThread(base)));
  return (seen.thread = thread);
}

function entered(): void {
  const thread = currentThread();
  thread.enteredAt = Math.min(thread.enteredAt, vm.depth);
  keepStanding();
  lookAgain();
}

/** What the loop saw by itself belongs to the frame. */
function keepStanding(): void {
  const { frame } = seen;
  if (frame === null) return;
  frame.pc = standing.pc;
  frame.line = standing.line;
  seen.frame = null;
}

/** A loop that native code began has ended, and its frame with it. */
function left(): void {
  keepStanding();
  lookAgain();
  noteOutput();
  leaveFrames(currentThread(), vm.depth, vm.depth < 0 ? null : vm.frame.code);
}

/** Tells of the frames that have ended, now that one of `code` runs at `depth`: they stood above, or where another one stands now. */
function leaveFrames(thread: SeenThread, depth: number, code: CodeObject | null): void {
  const { frames, enteredAt } = thread;
  while (thread.count > 0) {
    const top = frames[thread.count - 1];
    if (top.depth < depth && top.depth < enteredAt) break;
    if (top.depth === depth && top.code === code && top.depth < enteredAt) break;
    thread.count--;
    setPosition(top.line, top.place, thread.count);
    note(EventKind.RETURN);
  }
  if (thread.count > 0) {
    const top = frames[thread.count - 1];
    setPosition(top.line, top.place, thread.count - 1);
  }
  thread.enteredAt = NO_DEPTH;
}

function noteOutput(): void {
  if (output.stdoutChars === standing.stdoutChars) return;
  standing.stdoutChars = output.stdoutChars;
  note(EventKind.OUTPUT, NULL, output.stdoutChars);
}

/** A frame that has not been seen before. */
function enterFrame(thread: SeenThread, known: KnownCode, line: number): SeenFrame {
  const { depth, frame: { code }, pc } = vm;
  let frame = thread.frames[thread.count];
  if (frame === undefined) thread.frames.push((frame = { depth, code, place: known.place, lines: known.lines, line, pc }));
  else {
    frame.depth = depth;
    frame.code = code;
    frame.place = known.place;
    frame.lines = known.lines;
    frame.line = line;
    frame.pc = pc;
  }
  setPosition(line, known.place, thread.count++);
  note(EventKind.CALL, NULL, pc === code.base ? 0 : 1);
  note(EventKind.LINE, NULL, bytesAlive());
  return frame;
}

/** Nothing has happened but that another line begins in the same frame, or the same one again, or an instruction whose line was not known yet. */
function goOn(): void {
  const { pc } = vm;
  const line = lineAt(standing.lines, pc - standing.base);
  const begins = line !== standing.line || pc <= standing.pc;
  standing.pc = pc;
  settle();
  if (!begins) return;
  standing.line = line;
  position.line = line;
  note(EventKind.LINE, NULL, bytesAlive());
}

/**
 * Whether all that happened is that the frame that was looked at last called a function of the program, or returned to the one that called it. Then
 * nothing waits to be told but that, and it is told.
 */
function tellOfCallOrReturn(): boolean {
  const { thread, frame } = seen;
  const { depth } = vm;
  if (standing.depth < 0 || frame === null || thread.base !== vm.threadBase || thread.enteredAt !== NO_DEPTH) return false;
  const { code } = vm.frame;
  if (depth === standing.depth + 1) {
    const known = knownCode(code);
    if (known === null) return false;
    settle();
    keepStanding();
    const line = lineAt(known.lines, vm.pc - code.base);
    stand(enterFrame(thread, known, line), line);
    return true;
  }
  if (depth !== standing.depth - 1 || thread.count < 2) return false;
  const below = thread.frames[thread.count - 2];
  if (below.depth !== depth || below.code !== code) return false;
  settle();
  keepStanding();
  thread.count--;
  setPosition(frame.line, frame.place, thread.count);
  note(EventKind.RETURN);
  goOnIn(thread, below);
  return true;
}

/** A frame that has been seen before goes on, the topmost one of the thread. */
function goOnIn(thread: SeenThread, frame: SeenFrame): void {
  const { pc } = vm;
  const line = lineAt(frame.lines, pc - frame.code.base);
  setPosition(line, frame.place, thread.count - 1);
  if (line !== frame.line || pc <= frame.pc) {
    frame.line = line;
    note(EventKind.LINE, NULL, bytesAlive());
  }
  stand(frame, line);
}

function observe(): void {
  if (output.stdoutChars === standing.stdoutChars) {
    if (vm.depth === standing.depth) return goOn();
    if (tellOfCallOrReturn()) return;
  }
  keepStanding();
  lookAgain();
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
  leaveFrames(thread, depth, code);
  if (known === null) return;
  const top = thread.count === 0 ? undefined : thread.frames[thread.count - 1];
  if (top !== undefined && top.depth >= depth) return goOnIn(thread, top);
  const line = lineAt(known.lines, pc - code.base);
  stand(enterFrame(thread, known, line), line);
}

/** From here on the loop sees by itself what is in the same line. An object whose count is followed is looked at after each instruction. */
function stand(frame: SeenFrame, line: number): void {
  const { pc, depth } = vm;
  frame.pc = pc;
  seen.frame = frame;
  standing.pc = pc;
  standing.line = line;
  standing.base = frame.code.base;
  standing.lines = frame.lines;
  if (mayLookAway()) standing.depth = depth;
}
