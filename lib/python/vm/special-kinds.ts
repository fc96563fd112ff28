import type { Ref } from '../object/ref';
import { knobs } from '../object/knobs';
import { countLoop, countsCalls, recursion } from '../protocols/recursion';
import { FrameKind, vm } from './state';

/**
 * Kinds of frames of special methods, which run in the loop that met the instruction (`special-calls.ts`): what becomes of the result, or of an
 * exception, once the frame is off the stack and the instruction's own is the running one.
 */
interface SpecialKind {
  /** Does what is left of the instruction, whose operands are on the stack as it found them; takes the result over. May enter another such frame. */
  returned: (result: Ref) => void;
  /** The method raised the exception in `raised`. True if the instruction goes on all the same: then the exception is taken. */
  failed: (() => boolean) | null;
  /** Native calls that CPython counts around it. */
  calls: number;
  /** From 3.11 on it is one less: the instruction is specialised. */
  specialised: boolean;
  /** CPython runs it in the same loop, too. */
  inlined: boolean;
}

/** `__init__` of an instance that the call of its class made. */
const INIT: SpecialKind = { returned: () => {}, failed: null, calls: 1, specialised: false, inlined: false };
const kinds: SpecialKind[] = [];

function kindOf(kind: number): SpecialKind {
  return kind === FrameKind.INIT ? INIT : kinds[kind - FrameKind.SPECIAL];
}

/** A new kind, to be given to `enterSpecial`. */
export function specialKind(returned: SpecialKind['returned'], rest: Partial<SpecialKind> = {}): number {
  kinds.push({ returned, failed: null, calls: 0, specialised: false, inlined: false, ...rest });
  return FrameKind.SPECIAL + kinds.length - 1;
}

/** Counts what `unitsOf` says, before the frame is made. */
export function countSpecial(kind: number): void {
  const counted = kindOf(kind);
  if (countsCalls()) recursion.nativeDepth += callsOf(counted);
  if (!counted.inlined) countLoop();
}

function callsOf({ calls, specialised }: SpecialKind): number {
  return specialised && knobs.objects.specialisesCalls ? calls - 1 : calls;
}

/** What a frame of the kind counts among the native calls. */
export function unitsOf(kind: number): number {
  if (!countsCalls() || (kind < FrameKind.SPECIAL && kind !== FrameKind.INIT)) return 0;
  const counted = kindOf(kind);
  return callsOf(counted) + (counted.inlined ? 0 : recursion.loopUnits);
}

/** The instruction that is being done, which has so many words with its cache. */
export function instruction(words: number): number {
  const { code: { base, unit } } = vm.frame;
  return unit.words[vm.pc - words - base];
}

/** The frame returned. */
export function specialReturned(kind: number, result: Ref): void {
  recursion.nativeDepth -= unitsOf(kind);
  kinds[kind - FrameKind.SPECIAL].returned(result);
}

/** An exception left the frame: true if the frame below goes on. */
export function specialFailed(kind: number): boolean {
  recursion.nativeDepth -= unitsOf(kind);
  const { failed } = kinds[kind - FrameKind.SPECIAL];
  return failed !== null && failed();
}
