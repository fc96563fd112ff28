import type { SourceFile } from '../source/source-file';
import { knobs } from '../object/knobs';
import { linesWithCarets } from './traceback-carets';

/** One level of a traceback, as far as its text is concerned. */
export interface FrameDescription {
  filename: string;
  /** 1-based. */
  line: number;
  /** `co_name`. */
  name: string;
  /** The text that the lines are taken from; null when there is none to show. */
  source: SourceFile | null;
  /** Where in the source the failing instruction's expression stands, in UTF-16 offsets; -1 when nothing is known. */
  start: number;
  end: number;
}

export const TRACEBACK_HEADER = 'Traceback (most recent call last):\n';

/** A level that is there more often than this in a row is summed up. CPython: _RECURSIVE_CUTOFF. */
const RECURSIVE_CUTOFF = 3;
/** Levels farther from the failure are left out. CPython: PyTraceBack_LIMIT. */
const LEVEL_LIMIT = 1000;

/**
 * Who writes a text: the interpreter itself, or the module traceback, which up to 3.12 takes the white space off a line's end and sets carets
 * as far to the left.
 */
export type Writer = 'interpreter' | 'module';

/** `File …` and the source line below it, with carets if wanted. */
export function frameText(frame: FrameDescription, carets: boolean, writer: Writer): string {
  const place = `  File "${frame.filename}", line ${frame.line}, in ${frame.name}\n`;
  return place + sourceText(frame, carets, writer);
}

/** CPython 3.11: Lib/traceback.py, StackSummary.format_frame_summary() */
function shifted([text, carets]: string[]): string[] {
  const shown = text.trimEnd();
  const marks = carets.trimStart();
  if (marks.length >= shown.length && !marks.includes('~')) return [shown];
  return [shown, ' '.repeat(Math.max(0, carets.length - marks.length - text.length + shown.length)) + marks];
}

function sourceText(frame: FrameDescription, carets: boolean, writer: Writer): string {
  const { source, line } = frame;
  if (source === null || line < 1 || line > source.lineCount) return '';
  const unindented = source.lineText(line).replace(/^[ \t\f]+/, '');
  const stripped = writer === 'module' || knobs.reports.carets === 'all lines' ? unindented.trimEnd() : unindented;
  if (carets && frame.start >= 0) {
    const lines = linesWithCarets(source, frame.start, frame.end);
    if (lines !== null) return (writer === 'module' && knobs.reports.carets === 'line' ? shifted(lines) : lines).map((text) => `    ${text}\n`).join('');
  }
  return stripped === '' ? '' : `    ${stripped}\n`;
}

/** The text of each level, the outermost first; equal neighbours are summed up. CPython: tb_printinternal(), StackSummary.format(). */
export function stackParts(frames: readonly FrameDescription[], writer: Writer, carets = knobs.reports.carets !== 'none'): string[] {
  const parts: string[] = [];
  let last: FrameDescription | null = null;
  let count = 0;
  const sumUp = (): void => {
    const more = count - RECURSIVE_CUTOFF;
    if (more > 0) parts.push(`  [Previous line repeated ${more} more time${more > 1 ? 's' : ''}]\n`);
  };
  for (const frame of frames.slice(-LEVEL_LIMIT)) {
    if (last === null || last.filename !== frame.filename || last.line !== frame.line || last.name !== frame.name) {
      sumUp();
      last = frame;
      count = 0;
    }
    if (++count <= RECURSIVE_CUTOFF) parts.push(frameText(frame, carets, writer));
  }
  sumUp();
  return parts;
}

export function stackText(frames: readonly FrameDescription[], writer: Writer, carets?: boolean): string {
  return stackParts(frames, writer, carets).join('');
}
