import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { CallArguments } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { native, parsedSignature } from '../object/native';
import { staticString } from '../object/names';
import { bindNative } from '../protocols/native-call';
import { isTrue } from '../protocols/truth';
import { warn } from '../protocols/warnings';
import { newBool, newInt, numberOf } from '../values/numbers';
import { True } from '../values/singletons';
import { typeIdOf } from '../object/py-type';
import { intType } from './int';
import { intAnd, intOr, intXor } from './int-arithmetic';

/** `bool`: the two static rows True and False. CPython: Objects/boolobject.c. */

const S_TRUE = staticString('True');
const S_FALSE = staticString('False');
const constructor = native('bool', '(object=False, /)', () => NULL);

function isBool(ref: Ref): boolean {
  return typeIdOf(ref) === TypeId.BOOL;
}

function create(_type: unknown, args: CallArguments): Ref {
  if (args.names.length > 0) raise('TypeError', 'bool() takes no keyword arguments');
  const [o] = bindNative(parsedSignature(constructor), args, 'bool', 'bool') as Ref[];
  return newBool(o !== NULL && isTrue(o));
}

/** CPython: bool_invert(). */
function invert(self: Ref): Ref {
  if (knobs.values.boolInversion !== null) warn('DeprecationWarning', knobs.values.boolInversion);
  return newInt(-numberOf(self) - 1);
}

export const boolType = defineType({
  name: 'bool',
  id: TypeId.BOOL,
  base: intType,
  slots: {
    repr: (self) => (self === True ? S_TRUE : S_FALSE),
    bool: (self) => self === True,
    invert,
    create,
  },
  binary: {
    AND: (a, b) => (isBool(a) && isBool(b) ? newBool(numberOf(a) + numberOf(b) === 2) : intAnd(a, b)),
    OR: (a, b) => (isBool(a) && isBool(b) ? newBool(numberOf(a) + numberOf(b) > 0) : intOr(a, b)),
    XOR: (a, b) => (isBool(a) && isBool(b) ? newBool(a !== b) : intXor(a, b)),
  },
});
