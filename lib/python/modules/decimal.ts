import type { Ref } from '../object/ref';
import { defineModule, pythonModules } from '../object/define-module';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { newRef } from '../heap/refcount';
import { bigIntOf, isFloat, isInt, newBool, newIntFromBig, numberOf } from '../values/numbers';
import { stealTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import { divmod } from './decimal/arithmetic';
import { ROUNDING_NAMES, addStatus, calcOf, contextType, currentContext, makeTemplates, managerType, newManager, setCurrentContext } from './decimal/context';
import { createFromObject, fromBigInt, fromFloat, newDecimal, operandOrRaise } from './decimal/conversion';
import { decimalType, pair, resetDecimalType } from './decimal/decimal-type';
import { finalize } from './decimal/number';
import { contextOperations } from './decimal/operations';
import { signalDictMixin } from './decimal/signal-dict';
import { resetSignalSizes, signalTypes } from './decimal/signals';
import { decimalState, resetDecimal } from './decimal/state';
import decimalSource from './python/decimal.py';
import nativeHalfSource from './python/_decimal.py';

/** The native half of `decimal`; what CPython makes by calling Python is in `python/_decimal.py`. CPython: Modules/_decimal/_decimal.c. */

pythonModules.set('decimal', decimalSource);
pythonModules.set('_decimal', nativeHalfSource);

function rounded(context: Ref, exact: ReturnType<typeof fromBigInt>): Ref {
  const calc = calcOf(context);
  const result = finalize(exact, calc);
  addStatus(context, calc.status);
  return newDecimal(result);
}

const contextMethods = [
  ...contextOperations,
  native('create_decimal', "(num='0', /)", (self: Ref, value: Ref) => newDecimal(value === 0 ? fromBigInt(0n) : createFromObject(value, self))),
  native('create_decimal_from_float', '(f, /)', (self: Ref, f: Ref) => {
    if (isFloat(f)) return rounded(self, fromFloat(numberOf(f)));
    return isInt(f) ? rounded(self, fromBigInt(bigIntOf(f))) : raise('TypeError', 'argument must be int or float');
  }),
  native('divmod', '(x, y, /)', (self: Ref, x: Ref, y: Ref) => {
    const [a, b] = [operandOrRaise(x), operandOrRaise(y)];
    const calc = calcOf(self);
    const [quotient, rest] = divmod(a, b, calc);
    addStatus(self, calc.status);
    return pair(quotient, rest);
  }),
];
for (const method of contextMethods) contextType.methods.set(method.name, method);

/** Takes over the classes that Python made, and makes the contexts. */
function setUp(rational: Ref, tupleClass: Ref, signalDict: Ref): Ref {
  decimalState.rational = newRef(rational);
  decimalState.tupleClass = newRef(tupleClass);
  decimalState.signalDict = newRef(signalDict);
  makeTemplates();
  return None;
}

const LIMITS: Record<string, bigint> = {
  MAX_PREC: 999_999_999_999_999_999n, MAX_EMAX: 999_999_999_999_999_999n, MIN_EMIN: -999_999_999_999_999_999n,
  MIN_ETINY: -1_999_999_999_999_999_997n,
};

defineModule({
  name: '_decimal_core',
  functions: [
    native('set_up', '(rational, tuple_class, signal_dict, /)', setUp),
    native('templates', '()', () => {
      const mark = [decimalState.defaultContext, decimalState.basicContext, decimalState.extendedContext];
      return stealTuple(mark.map(newRef));
    }),
    native('getcontext', '()', () => newRef(currentContext())),
    native('setcontext', '(context, /)', (context: Ref) => {
      setCurrentContext(context);
      return None;
    }),
    native('localcontext', '(ctx=None, **kwargs)', newManager),
  ],
  types: [decimalType, contextType, managerType, signalDictMixin, ...signalTypes],
  values: () => {
    resetDecimal();
    resetSignalSizes();
    resetDecimalType();
    const values: Record<string, Ref> = { HAVE_THREADS: newBool(true), HAVE_CONTEXTVAR: newBool(true) };
    for (const [name, limit] of Object.entries(LIMITS)) values[name] = newIntFromBig(limit);
    for (const name of ROUNDING_NAMES) values[name] = newStr(name);
    return values;
  },
});

