import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { takeRaised } from '../object/errors';
import { knobs } from '../object/knobs';
import { runStarts } from '../object/run-starts';
import { runtime } from '../object/runtime';
import { countAllocation } from '../heap/allocate';
import { decref, newRef, xdecref } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { reprText, strText } from '../protocols/repr';
import { system } from '../protocols/system-state';
import { TRACEBACK_HEADER, stackText } from '../protocols/traceback-text';
import { exceptionText, exceptionTypeName } from './exception-text';
import { exceptionOf } from './exceptions';
import { frameInstruction, frameObjectOf, lineOfInstruction } from './frame';
import { describeTraceback } from './frame-description';
import { newTraceback, tracebackOf } from './traceback';
import { fillFreeLists } from '../values/free-list-levels';
import { countCodecFrame } from '../values/codec-frames';
import { countPassing } from '../values/passing-objects';
import { tupleItems } from '../values/sequences';

/** Exceptions that nobody can catch: those of finalizers and callbacks. CPython: Python/errors.c, write_unraisable_exc_file(). */

/** Styles in which it is said what was being done. */
const NAMES_ACTION: ReadonlySet<string> = new Set(['while calling', 'in full']);

/** A line of markers below one of the source. */
const MARKS = /^ +[~^]+$/m;
/** The last line has more than the name of the exception. */
const EXPLAINED = /: .*\n$/;

/** What `sys.unraisablehook` gets: all borrowed. */
export interface Unraisable {
  exception: Ref;
  traceback: Ref;
  /** Null for `Exception ignored in`. */
  message: string | null;
  /** The object concerned; NULL when the message names it. */
  object: Ref;
}

function introduction({ message, object }: Unraisable): string {
  if (object === NULL) return message === null ? '' : `${message}:\n`;
  return `${message ?? 'Exception ignored in'}: ${attempt('BaseException', () => reprText(object), () => '<object repr() failed>')}\n`;
}

/** CPython 2.7: PyErr_WriteUnraisable(). Exceptions had a comma after their only argument then. */
function oneLineText({ exception, object }: Unraisable): string {
  const { args } = exceptionOf(exception);
  const safeRepr = (ref: Ref): string => attempt('BaseException', () => reprText(ref), () => '<repr() failed>');
  const text = safeRepr(exception);
  const isUsual = tupleItems(args).length === 1 && text.endsWith(')');
  const where = object === NULL ? '' : ` in ${safeRepr(object)}`;
  return `Exception ${exceptionTypeName(exception, 'module')}: ${isUsual ? `${text.slice(0, -1)},)` : text}${where} ignored\n`;
}

/** All that is printed. */
export function unraisableText(report: Unraisable): string {
  const { exception, traceback } = report;
  if (knobs.unraisableStyle === 'one line') return oneLineText(report);
  if (knobs.unraisableStyle === 'in full' && exceptionOf(exception).traceback !== NULL) return introduction(report) + exceptionText(exception);
  const stack = traceback === NULL ? '' : TRACEBACK_HEADER + stackText(describeTraceback(traceback), 'interpreter', knobs.reports.caretsInIgnored);
  const text = attempt('BaseException', () => strText(exception), () => '<exception str() failed>');
  return `${introduction(report)}${stack}${exceptionTypeName(exception, 'interpreter')}: ${text}\n`;
}

/** Calls `sys.unraisablehook` when the program has set one; true if it did. Set by the module sys. */
export const unraisableHook = {
  call: (_report: Unraisable): boolean => false,
};

/** A traceback of the running function alone, for an exception that native code raised; a new reference, or NULL. */
function currentPlace(): Ref {
  const frame = system.frame(0);
  if (frame === NULL) return NULL;
  const instruction = frameInstruction(frame);
  const traceback = newTraceback(NULL, frame, instruction, lineOfInstruction(frameObjectOf(frame).codeRef, instruction));
  decref(frame);
  return traceback;
}

/** Counts what printing makes for the time being: an object for the arguments of the hook, and files that each line is read from. */
function countPrinting(traceback: Ref): void {
  const { hookSteps, sourceLineSteps } = knobs.reports;
  const lines = traceback === NULL ? [] : describeTraceback(traceback).filter(({ filename }) => !filename.startsWith('<'));
  if (hookSteps.length > 0) countPassing([...hookSteps, ...lines.flatMap(() => sourceLineSteps)]);
  if (lines.length > 0) for (const name of ['getstate', 'decode'] as const) countCodecFrame(name);
}

/** True once the run has printed such an exception. */
let printedBefore = false;
runStarts.push(() => {
  printedBefore = false;
});

/** Counts what printing left: in free lists, and for good. */
function countPrinted(traceback: Ref, text: string): void {
  if (!printedBefore) for (let kept = knobs.reports.firstUnraisableKeeps; kept > 0; kept--) countAllocation();
  printedBefore = true;
  fillFreeLists(knobs.reports.unraisableLeaves({
    marked: MARKS.test(text), several: tracebackOf(traceback).next !== NULL, explained: EXPLAINED.test(text),
  }));
}

/**
 * Reports the exception that is being raised, and drops it. `doing` completes `Exception ignored …`; up to 3.13 it is shown only when
 * `always`. CPython: PyErr_FormatUnraisable(), _PyErr_WriteUnraisableMsg().
 */
export function reportUnraisable(doing: string, object: Ref, always = false): void {
  const exception = takeRaised();
  const traceback = exceptionOf(exception).traceback === NULL ? currentPlace() : newRef(exceptionOf(exception).traceback);
  const inMessage = object !== NULL && (always ? knobs.reports.atexitNamesFunction : NAMES_ACTION.has(knobs.unraisableStyle));
  const repr = inMessage ? ` ${attempt('BaseException', () => reprText(object), () => '<object repr() failed>')}` : '';
  const message = inMessage || always ? `Exception ignored ${doing}${repr}` : null;
  const report = { exception, traceback, message, object: inMessage ? NULL : object };
  if (!unraisableHook.call(report)) {
    countPrinting(traceback);
    const text = unraisableText(report);
    runtime.writeStderr(text);
    if (traceback !== NULL) countPrinted(traceback, text);
  }
  xdecref(traceback);
  decref(exception);
}

runtime.writeUnraisable = (doing, object) => reportUnraisable(`while ${doing}`, object);
