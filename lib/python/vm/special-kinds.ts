import type { Ref } from '../object/ref';
import { countsCalls, recursion } from '../protocols/recursion';
import { FrameKind } from './state';

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
  /** CPython runs it in the same loop, too. */
  inlined: boolean;
}

const kinds: SpecialKind[] = [];

/** A new kind, to be given to `enterSpecial`. */
export function specialKind(returned: SpecialKind['returned'], rest: Partial<SpecialKind> = {}): number {
  kinds.push({ returned, failed: null, calls: 0, inlined: false, ...rest });
  return FrameKind.SPECIAL + kinds.length - 1;
}

/** Whether CPython begins a loop for it. */
export function beginsLoop(kind: number): boolean {
  return !kinds[kind - FrameKind.SPECIAL].inlined;
}

/** What a frame of the kind counts among the native calls. */
export function unitsOf(kind: number): number {
  if (!countsCalls()) return 0;
  const { calls, inlined } = kinds[kind - FrameKind.SPECIAL];
  return inlined ? calls : calls + recursion.loopUnits;
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
