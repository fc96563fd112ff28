import { staticString } from '../object/names';
import { NULL } from '../object/ref';
import { dictGetBorrowed } from '../protocols/mapping';
import { system } from '../protocols/system-state';
import { warningPlace } from '../protocols/warnings';
import { codeOf } from '../types/code';
import { lineOfInstruction } from '../types/frame';
import { isStr, textOf } from '../values/text';
import { currentInstruction } from './frames';
import { frameAt, vm } from './state';

const S_NAME = staticString('__name__');

/** The line that the innermost Python frame is at. */
warningPlace.current = () => {
  const { frame } = vm;
  if (frame.codeRef === NULL || frame.globals === NULL) return null;
  const line = lineOfInstruction(frame.codeRef, vm.pc - 1 - frame.code.base);
  const { source } = codeOf(frame.codeRef);
  const module = dictGetBorrowed(frame.globals, S_NAME);
  return { file: source.name, line, text: source.lineText(line), isMain: module !== NULL && isStr(module) && textOf(module) === '__main__' };
};

function isSkipped(filename: string, skipped: readonly string[]): boolean {
  return skipped.some((prefix) => filename.startsWith(prefix));
}

warningPlace.at = (level, skipped) => {
  let at = vm.depth;
  for (let left = level; left > 1 && at >= 0; left--) {
    at--;
    while (at >= 0 && isSkipped(codeOf(frameAt(at).codeRef).source.name, skipped)) at--;
  }
  if (at < 0) return null;
  const frame = frameAt(at);
  if (frame.codeRef === NULL || frame.globals === NULL) return null;
  const line = lineOfInstruction(frame.codeRef, currentInstruction(frame));
  return { globals: frame.globals, filename: codeOf(frame.codeRef).filename, line };
};

warningPlace.lineText = (filename, line) => system.sourceLine(filename, line)?.trim() ?? '';
