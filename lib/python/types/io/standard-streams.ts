import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { staticString } from '../../object/names';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref } from '../../heap/refcount';
import { setAttr } from '../../protocols/attribute';
import { newBool, newInt } from '../../values/numbers';
import { newStr } from '../../values/text';
import { bufferedReaderType, bufferedWriterType, newBuffered } from './buffered';
import type { Console } from './console-text';
import { fileOf, newFileIO } from './file-io';
import { makeConsole, newTextIO } from './text-io';

const S_NAME = staticString('name');
const S_MODE = staticString('mode');
const FILE_NUMBERS = { stdin: 0, stdout: 1, stderr: 2 } as const;

/** A stream that the program is started with: text over a buffer over a file. CPython: Python/pylifecycle.c, create_stdio(). */
export function newStandardStream(name: Console): Ref {
  const reads = name === 'stdin';
  const mark = holdMark();
  const parts = [newInt(FILE_NUMBERS[name]), newStr(`<${name}>`), newStr(reads ? 'r' : 'w'), newStr('utf-8')].map(hold);
  const [number, shown, mode, encoding] = parts;
  const errors = hold(newStr(name === 'stderr' ? 'backslashreplace' : 'strict'));
  const raw = hold(newFileIO(number, reads ? 'r' : 'w', false, NULL));
  const buffer = hold(newBuffered(reads ? bufferedReaderType : bufferedWriterType, raw, fileOf(raw).blockSize));
  setAttr(raw, S_NAME, shown);
  const newline = hold(newStr('\n'));
  const stream = hold(newTextIO(buffer, encoding, errors, reads ? NULL : newline, newBool(name === 'stderr'), NULL));
  setAttr(stream, S_MODE, mode);
  makeConsole(stream, name);
  dropHolds(mark);
  [...parts, errors, raw, buffer, newline].forEach(decref);
  return stream;
}
