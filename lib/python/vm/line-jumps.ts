import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { knobs } from '../object/knobs';
import { raise } from '../object/errors';
import { typeOf, typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import type { StackKinds } from '../bytecode/stack-kinds';
import { explainIncompatible, isCompatible, stackKinds } from '../bytecode/stack-kinds';
import { decref, xdecref } from '../heap/refcount';
import { asLong } from '../protocols/number';
import { warn } from '../protocols/warnings';
import type { CodeObject } from '../types/code';
import { codeOf } from '../types/code';
import { frameObjectOf } from '../types/frame';
import { GeneratorState } from '../types/generator-state';
import { shownCode, shownLine } from '../types/shown-code';
import { LocalKind } from '../bytecode/code-unit';
import { None } from '../values/singletons';
import { frameAt, stack, vm } from './state';
import type { Event } from './trace-state';

/** What a trace function asks for by setting `f_lineno`. CPython: Objects/frameobject.c, frame_lineno_set(). */
export interface LineJump {
  line: number;
  /** The instruction at which the frame goes on, as shown and as the machine has it. */
  shown: number;
  word: number;
  /** What is to be taken off the stack, the top last. */
  dropped: StackKinds;
}

/** The jump of the frame to a line; `event` is what its trace function is being told, null if it is not. Raises ValueError. */
export function planJump(frameRef: Ref, value: Ref, event: Event | null, shown: number): LineJump {
  if (typeOf(value) !== typeTable[TypeId.INT]) raise('ValueError', 'lineno must be an integer');
  refuseEvent(frameRef, event);
  const code = codeOf(frameObjectOf(frameRef).codeRef);
  const line = lineToGoTo(code, asLong(value));
  const kinds = stackKinds(code.unit);
  const from = kinds[shownCode(code.unit).wordOf[shown]];
  const index = bestPlace(code, line, kinds, from);
  const word = shownCode(code.unit).wordOf[index];
  const dropped = from!.slice(kinds[word]!.length);
  if (dropped.includes('X') && !knobs.objects.jumpsLeaveHandlers) raise('ValueError', "can't jump out of an 'except' block");
  if (knobs.objects.jumpsSetLocals) setLocals(frameRef, code);
  return { line, shown: index, word, dropped };
}

function refuseEvent(frameRef: Ref, event: Event | null): void {
  switch (event) {
    case 'line': case 'yield': case 'call': return;
    case 'fresh call': return raise('ValueError', "can't jump from the 'call' trace event of a new frame");
    case 'c_call': case 'c_return': return raise('ValueError', "can't jump during a call");
    case null: {
      if (frameObjectOf(frameRef).suspended?.state === GeneratorState.CREATED) raise('ValueError', "can't jump from the 'call' trace event of a new frame");
      return raise('ValueError', `f_lineno can only be set ${knobs.objects.setsLineIn} a trace function`);
    }
    default: return raise('ValueError', "can only jump from a 'line' trace event");
  }
}

/** The first line from this one on that has an instruction. CPython: first_line_not_before(). */
function lineToGoTo({ unit, source }: CodeObject, wanted: number): number {
  if (wanted < unit.firstLine) raise('ValueError', `line ${wanted} comes before the current code block`);
  let found = Infinity;
  for (let index = 0; index < shownCode(unit).words.length; index++) {
    const line = shownLine(unit, source, index);
    if (line !== null && line >= wanted && line < found) found = line;
  }
  if (found === Infinity) raise('ValueError', `line ${wanted} comes after the current code block`);
  return found;
}

/** Of the places where the line begins, the one that keeps most of the stack. */
function bestPlace({ unit, source }: CodeObject, line: number, kinds: (StackKinds | undefined)[], from: StackKinds | undefined): number {
  const { words, wordOf } = shownCode(unit);
  let best = -1;
  let message = 'cannot find bytecode for specified line';
  let isExplained = false;
  for (let index = 0; index < words.length; index++) {
    if (shownLine(unit, source, index) !== line || (index > 0 && shownLine(unit, source, index - 1) === line)) continue;
    const to = kinds[wordOf[index]];
    if (isCompatible(from, to)) {
      if (best < 0 || to!.length > kinds[wordOf[best]]!.length) best = index;
    } else if (!isExplained) {
      isExplained = true;
      message = from === undefined ? "can't jump from unreachable code" : explainIncompatible(to);
    }
  }
  return best >= 0 ? best : raise('ValueError', message);
}

/** Local variables without a value get None: the code relies on it that what it reads is set. */
function setLocals(frameRef: Ref, { unit }: CodeObject): void {
  const frame = frameAt(frameObjectOf(frameRef).record - vm.threadBase);
  const unset = unit.localNames.flatMap((_, i) => (unit.localKinds[i] === LocalKind.LOCAL && stack[frame.bp + i] === NULL ? [i] : []));
  if (unset.length === 0) return;
  warn('RuntimeWarning', `assigning None to ${unset.length} unbound local${unset.length === 1 ? '' : 's'}`);
  for (const i of unset) stack[frame.bp + i] = None;
}

/** Makes the running frame go on there. */
export function takeJump({ word, dropped }: LineJump): void {
  const { base } = vm.frame.code;
  for (let i = dropped.length - 1; i >= 0; i--) {
    const ref = stack[--vm.sp] as Ref;
    stack[vm.sp] = NULL;
    if (dropped[i] === 'X') {
      const handled = vm.excInfo.value;
      vm.excInfo.value = ref === None ? NULL : ref;
      xdecref(handled);
    } else if (ref !== NULL) decref(ref);
  }
  vm.pc = base + word;
}
