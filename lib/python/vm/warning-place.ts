import { staticString } from '../object/names';
import { NULL } from '../object/ref';
import { dictGetBorrowed } from '../protocols/mapping';
import { warningPlace } from '../protocols/warnings';
import { codeOf } from '../types/code';
import { lineOfInstruction } from '../types/frame';
import { isStr, textOf } from '../values/text';
import { vm } from './state';

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
