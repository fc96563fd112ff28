import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { knobs } from '../object/knobs';
import { system } from '../protocols/system-state';
import type { FrameDescription } from '../protocols/traceback-text';
import { codeOf } from './code';
import { frameObjectOf } from './frame';
import { tracebackOf } from './traceback';

/** An example of a docstring, whose text the module doctest tells. */
const EXAMPLE = /^<doctest .+\[\d+\]>$/;

/** What a traceback prints of a frame that was at this word of its code, on this line. */
export function describeFrame(frame: Ref, instruction: number, line: number): FrameDescription {
  const { unit, source } = codeOf(frameObjectOf(frame).codeRef);
  const { name } = source;
  const hidden = system.modulesGone || name.startsWith('<') && !EXAMPLE.test(name) && !(knobs.reports.showsSourceWithoutFile && name === system.mainFile);
  const start = unit.spans[2 * instruction] ?? -1;
  return { filename: name, line, name: unit.name, source: hidden ? null : source, start, end: start < 0 ? -1 : unit.spans[2 * instruction + 1] };
}

/** The levels of a traceback object (NULL for none), the outermost first. */
export function describeTraceback(traceback: Ref): FrameDescription[] {
  const frames: FrameDescription[] = [];
  for (let at = traceback; at !== NULL; at = tracebackOf(at).next) {
    const { frame, instruction, line } = tracebackOf(at);
    if (frame !== NULL) frames.push(describeFrame(frame, instruction, line));
  }
  return frames;
}

/** The frame in which the exception was raised, borrowed; NULL without a traceback. */
export function innermostFrameBorrowed(traceback: Ref): Ref {
  if (traceback === NULL) return NULL;
  let at = traceback;
  while (tracebackOf(at).next !== NULL) at = tracebackOf(at).next;
  return tracebackOf(at).frame;
}
