import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { staticString } from '../object/names';
import { decref } from '../heap/refcount';
import { getAttr } from '../protocols/attribute';
import { asLong } from '../protocols/number';
import { strText } from '../protocols/repr';
import { editDistance } from '../protocols/suggestions';
import { syntaxErrorText } from '../protocols/syntax-error-text';
import { system } from '../protocols/system-state';
import type { FrameDescription } from '../protocols/traceback-text';
import { frameText, stackText } from '../protocols/traceback-text';
import { isTrue } from '../protocols/truth';
import { knobs } from '../object/knobs';
import { frameInstruction, frameObjectOf, lineOfInstruction } from '../types/frame';
import { moduleSuggestion } from '../types/exception-suggestions';
import { exceptionOnlyParts, exceptionParts, keywordTypos } from '../types/exception-text';
import { exceptionOf, isException } from '../types/exceptions';
import { describeFrame, describeTraceback } from '../types/frame-description';
import { countCodecFrame } from '../values/codec-frames';
import { intAsNumber, isInt, newInt } from '../values/numbers';
import { stealList, stealTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';

/** What the module traceback is built on: the texts, which uncaught exceptions need without it. */

function texts(parts: readonly string[]): Ref {
  return stealList(parts.map((part) => newStr(part)));
}

function checkException(value: Ref): Ref {
  if (!isException(value)) raise('TypeError', `Exception expected for value, ${typeOf(value).name} found`);
  return value;
}

function checkTraceback(traceback: Ref): Ref {
  if (traceback === None) return NULL;
  if (typeIdOf(traceback) !== TypeId.TRACEBACK) raise('AttributeError', `'${typeOf(traceback).name}' object has no attribute 'tb_frame'`);
  return traceback;
}

const orNone = (value: number | null): Ref => (value === null ? None : newInt(value));

/** Last line, first and last column in bytes of what failed; null where nothing is known. */
function extentOf({ source, start, end }: FrameDescription): (number | null)[] {
  if (source === null || start < 0 || knobs.reports.carets === 'none') return [null, null, null];
  return [source.lineOf(end), source.byteColumnOf(start), source.byteColumnOf(end)];
}

/** CPython reads the source lines from the file, by code of the module codecs. */
function countReading(frames: readonly FrameDescription[]): void {
  if (frames.some(({ source }) => source !== null)) countCodecFrame('decode');
}

/** (filename, line number, name, source line, text, last line, first column, last column) for each level. */
function entries(frames: readonly FrameDescription[]): Ref {
  countReading(frames);
  return stealList(frames.map((frame) => {
    const { filename, line, name, source } = frame;
    const sourceLine = source === null ? '' : source.lineText(line).trim();
    const text = frameText(frame, knobs.reports.carets !== 'none', 'module');
    return stealTuple([newStr(filename), newInt(line), newStr(name), newStr(sourceLine), newStr(text), ...extentOf(frame).map(orNone)]);
  }));
}

/** The place of a SyntaxError whose attributes are these. */
function syntaxErrorLines(...parts: Ref[]): Ref {
  const text = (ref: Ref): string | null => (isStr(ref) ? textOf(ref) : null);
  const number = (ref: Ref): number | null => (isInt(ref) ? intAsNumber(ref) : isStr(ref) ? Number(textOf(ref)) : null);
  const [filename, line, offset, source, endLine, endOffset] = parts;
  const shown = syntaxErrorText({
    filename: text(filename), line: number(line) ?? 0, offset: number(offset), text: text(source),
    endLine: line === None && endLine === None ? 0 : number(endLine), endOffset: number(endOffset),
  }).match(/[^\n]*\n/g) ?? [];
  return texts(line === None ? shown.slice(1) : shown);
}

const S_BACK = staticString('f_back');

/** The frame and its callers, the outermost first. */
function framesUpTo(frame: Ref): FrameDescription[] {
  const frames: FrameDescription[] = [];
  const passed: Ref[] = [];
  for (let at = frame; at !== None; at = getAttr(at, S_BACK)) {
    if (at !== frame) passed.push(at);
    const line = lineOfInstruction(frameObjectOf(at).codeRef, frameInstruction(at));
    // CPython knows only the line here, so there are no carets.
    frames.push({ ...describeFrame(at, 0, line), start: -1, end: -1 });
  }
  passed.forEach(decref);
  return frames.reverse();
}

defineModule({
  name: '_traceback',
  functions: [
    native('format_exception_text', '(value, chain, /)', (value: Ref, chain: Ref) => {
      if (exceptionOf(checkException(value)).traceback !== NULL) countCodecFrame('decode');
      return texts(exceptionParts(value, 'module', isTrue(chain)));
    }),
    native('format_exception_only_text', '(value, /)', (value: Ref) => texts(exceptionOnlyParts(checkException(value), 'module', false))),
    native('format_stack_text', '(tb, /)', (traceback: Ref) => {
      const frames = describeTraceback(checkTraceback(traceback));
      countReading(frames);
      return newStr(stackText(frames, 'module'));
    }),
    native('traceback_entries', '(tb, /)', (traceback: Ref) => entries(describeTraceback(checkTraceback(traceback)))),
    native('frame_entries', '(frame, /)', (frame: Ref) => entries(framesUpTo(frame))),
    native('syntax_error_lines', '(filename, lineno, offset, text, end_lineno, end_offset, /)', syntaxErrorLines),
    native('keyword_fix', '(value, /)', (value: Ref) => {
      const fix = keywordTypos.find(checkException(value));
      if (fix === null) return None;
      return stealTuple([newStr(fix.message), newInt(fix.column), newInt(fix.endColumn), fix.text === null ? None : newStr(fix.text)]);
    }),
    native('suggestion_text', '(value, /)', (value: Ref) => newStr(moduleSuggestion(checkException(value)))),
    native('levenshtein_distance', '(a, b, max_cost, /)', (a: Ref, b: Ref, most: Ref) => newInt(editDistance(strText(a), strText(b), asLong(most)))),
    native('source_line', '(filename, lineno, /)', (filename: Ref, line: Ref) => newStr(system.sourceLine(strText(filename), asLong(line)) ?? '')),
  ],
});
