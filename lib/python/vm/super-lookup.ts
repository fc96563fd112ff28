import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { LocalKind } from '../bytecode/code-unit';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import { typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { dictGetBorrowed, dictSet } from '../protocols/mapping';
import { cellContentBorrowed } from '../types/cell';
import { currentModule } from '../types/class-creation';
import { zeroArgumentSuper } from '../types/super';
import { stack, vm } from './state';

/** What `super()` and class creation find out from the running frame. */
const S_MODULE = staticString('__module__');
const S_NAME = staticString('__name__');

/** CPython: Objects/typeobject.c, super_init_without_args(). */
zeroArgumentSuper.find = () => {
  if (vm.depth < 0) raise('RuntimeError', 'super(): no current frame');
  const { code, bp } = vm.frame;
  if (code.argCount === 0) raise('RuntimeError', 'super(): no arguments');
  let object = stack[bp] as Ref;
  if (object !== NULL && (code.unit.localKinds[0] & LocalKind.CELL) !== 0 && typeIdOf(object) === TypeId.CELL) object = cellContentBorrowed(object);
  if (object === NULL) raise('RuntimeError', 'super(): arg[0] deleted');
  const at = code.unit.localNames.findIndex((name, i) => name === '__class__' && (code.unit.localKinds[i] & LocalKind.FREE) !== 0);
  if (at < 0) raise('RuntimeError', 'super(): __class__ cell not found');
  const type = cellContentBorrowed(stack[bp + at] as Ref);
  if (type === NULL) raise('RuntimeError', 'super(): empty __class__ cell');
  return { type, object };
};

currentModule.setOn = (dict) => {
  if (vm.depth < 0) return;
  const name = dictGetBorrowed(vm.frame.globals, S_NAME);
  if (name !== NULL) dictSet(dict, S_MODULE, name);
};
