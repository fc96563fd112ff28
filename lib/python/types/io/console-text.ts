import type { Ref } from '../../object/ref';
import { input, readInputLine, settleInput } from '../../protocols/input';
import { writeText } from '../../protocols/output';
import { countWritten } from '../../values/pending-output';
import { textOf, widthOf } from '../../values/text';
import { bufferOf } from './buffer-state';
import type { FileState } from './file-io';
import { fileOf } from './file-io';
import type { Newline } from './newlines';
import { unitAfter } from './newlines';
import type { TextCodec } from './text-codec';

/**
 * The short way of the streams that a program is started with: while nobody has changed how they convert text, text goes to the run's
 * output, and comes from its input, without being made bytes. What is written is seen at once, in the order of the program.
 */
export type Console = 'stdin' | 'stdout' | 'stderr';

/** What the short way needs to know of a text stream. */
export interface ConsoleStream {
  /** Which stream of the run this is, while it is plain: UTF-8 with the run's own line ends; or null. */
  console: Console | null;
  /** The file below it. */
  consoleFile: FileState | null;
  /** What is written is not kept back, though it may go the long way. */
  immediate: boolean;
}

/** True while the stream can go the short way. */
export function isPlainConsole({ console, consoleFile }: ConsoleStream): boolean {
  return console !== null && (consoleFile as FileState).fd >= 0;
}

/** The file of a stream that the program is started with. */
export function consoleFileOf(buffer: Ref): FileState {
  return fileOf(bufferOf(buffer).raw);
}

/** True for what the short way can do without. */
export function isPlainText({ plain }: TextCodec, newline: Newline): boolean {
  return plain === 'utf-8' && (newline === null || newline === '\n');
}

const SURROGATE = /[\ud800-\udfff]/u;

/** True for a str that cannot be encoded in UTF-8. */
export function hasLoneSurrogate(str: Ref): boolean {
  return widthOf(str) > 1 && SURROGATE.test(textOf(str));
}

/** Writes to a plain console; false for text that needs the long way. */
export function writeToConsole(console: Console, str: Ref): boolean {
  if (console === 'stdin' || hasLoneSurrogate(str)) return false;
  if (console === 'stdout') countWritten(textOf(str).length);
  writeText(console, textOf(str));
  return true;
}

/** The next characters of the input, all that are left for a negative count. */
export function readFromConsole(count: number): string {
  settleInput();
  const end = unitAfter(input.text, input.at, count);
  const text = input.text.slice(input.at, end);
  input.at = end;
  return text;
}

/** The next line of the input, or its first characters. */
export function lineFromConsole(limit: number): string {
  const line = readInputLine();
  if (limit < 0) return line;
  const part = line.slice(0, unitAfter(line, 0, limit));
  input.at -= line.length - part.length;
  return part;
}
