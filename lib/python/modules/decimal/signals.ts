import '../../types/exception-types';
import type { Ref } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { exceptionType, stealAndRaise } from '../../object/errors';
import type { PyType } from '../../object/py-type';
import { newRef } from '../../heap/refcount';
import { newExceptionWithArgs } from '../../types/exceptions';
import { stealList } from '../../values/sequences';
import { decref } from '../../heap/refcount';
import { Condition, INVALID } from './number';

/** The exceptions of `decimal` and the conditions that they stand for. CPython: Modules/_decimal/_decimal.c, signal_map and cond_map. */

export const signalTypes: PyType[] = [];

function define(name: string, ...bases: PyType[]): PyType {
  const type = defineType({ name, module: 'decimal', base: bases[0] });
  if (bases.length > 1) {
    type.bases = bases;
    type.mro = [type, ...linearize(bases)];
    for (const base of bases.slice(1)) base.subclasses.add(type);
  }
  signalTypes.push(type);
  return type;
}

/** The bases' orders merged: a class comes before its bases. */
function linearize(bases: PyType[]): PyType[] {
  const merged: PyType[] = [];
  const rows = [...bases.map((base) => base.mro.slice()), bases.slice()];
  for (;;) {
    const rest = rows.filter((row) => row.length > 0);
    if (rest.length === 0) return merged;
    const next = rest.map((row) => row[0]).find((type) => rest.every((row) => !row.includes(type, 1)))!;
    merged.push(next);
    for (const row of rest) if (row[0] === next) row.shift();
  }
}

export const decimalException = define('DecimalException', exceptionType('ArithmeticError'));
const clamped = define('Clamped', decimalException);
const rounded = define('Rounded', decimalException);
const inexact = define('Inexact', decimalException);
const subnormal = define('Subnormal', decimalException);
const divisionByZero = define('DivisionByZero', decimalException, exceptionType('ZeroDivisionError'));
const invalidOperation = define('InvalidOperation', decimalException);
const floatOperation = define('FloatOperation', decimalException, exceptionType('TypeError'));
const overflow = define('Overflow', inexact, rounded);
const underflow = define('Underflow', inexact, rounded, subnormal);
const conversionSyntax = define('ConversionSyntax', invalidOperation);
const divisionImpossible = define('DivisionImpossible', invalidOperation);
const divisionUndefined = define('DivisionUndefined', invalidOperation, exceptionType('ZeroDivisionError'));
const invalidContext = define('InvalidContext', invalidOperation);

/** The signals in the order of a context's dicts, with their bits. */
export const SIGNALS: readonly (readonly [type: PyType, bits: number])[] = [
  [invalidOperation, INVALID], [floatOperation, Condition.FLOAT_OPERATION], [divisionByZero, Condition.DIVISION_BY_ZERO],
  [overflow, Condition.OVERFLOW], [underflow, Condition.UNDERFLOW], [subnormal, Condition.SUBNORMAL], [inexact, Condition.INEXACT],
  [rounded, Condition.ROUNDED], [clamped, Condition.CLAMPED],
];

const INVALID_CONDITIONS: readonly (readonly [type: PyType, bits: number])[] = [
  [invalidOperation, Condition.INVALID_OPERATION], [conversionSyntax, Condition.CONVERSION_SYNTAX],
  [divisionImpossible, Condition.DIVISION_IMPOSSIBLE], [divisionUndefined, Condition.DIVISION_UNDEFINED],
  [invalidContext, Condition.INVALID_CONTEXT],
];

/** The classes for these bits as a list: the kinds of invalid operation, then the other signals. CPython: flags_as_list(). */
export function conditionList(bits: number): Ref {
  const found = [...INVALID_CONDITIONS, ...SIGNALS.slice(1)].filter(([, mask]) => (bits & mask) !== 0);
  return stealList(found.map(([type]) => newRef(type.ref)));
}

/** CPython: signals_as_list(). */
export function signalList(bits: number): Ref {
  return stealList(SIGNALS.filter(([, mask]) => (bits & mask) !== 0).map(([type]) => newRef(type.ref)));
}

/** Raises the first signal among the bits, with the list of all of them. CPython: dec_addstatus(). */
export function raiseConditions(bits: number): never {
  const [type] = SIGNALS.find(([, mask]) => (bits & mask) !== 0)!;
  const list = conditionList(bits);
  const exception = newExceptionWithArgs(type, [list]);
  decref(list);
  return stealAndRaise(exception);
}

/** Exceptions are as large as those of the present profile. */
export function resetSignalSizes(): void {
  for (const type of signalTypes) type.basicSize = exceptionType('ArithmeticError').basicSize;
}

const NAMES: readonly (string | null)[] = [
  'Clamped', 'InvalidOperation', 'DivisionByZero', 'InvalidOperation', 'InvalidOperation', 'InvalidOperation', 'Inexact', 'InvalidOperation',
  'InvalidOperation', 'InvalidOperation', 'FloatOperation', 'Overflow', 'Rounded', 'Subnormal', 'Underflow',
];

/** As a context's repr lists signals: in the order of the bits. CPython: mpd_lsnprint_signals(). */
export function signalNames(bits: number): string {
  const names = NAMES.filter((_, i) => (bits & (1 << i)) !== 0);
  return `[${[...new Set(names)].join(', ')}]`;
}
