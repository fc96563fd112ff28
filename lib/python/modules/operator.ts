import type { Ref } from '../object/ref';
import { defineModule } from '../object/define-module';
import { native } from '../object/native';
import type { NativeMethod } from '../object/native';
import { BinaryOp, CompareOp, typeOf } from '../object/py-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { decref } from '../heap/refcount';
import { NO_NAMES } from '../object/runtime';
import { callObject } from '../protocols/call';
import { richCompare, equalsItem } from '../protocols/compare';
import { lengthHint } from '../protocols/length-hint';
import { asIndex, binaryOperation, inplaceOperation, tryBinary, unaryOperation } from '../protocols/number';
import { asSsize } from '../protocols/slicing';
import { deleteItem, getItem, setItem } from '../protocols/subscript';
import { isTrue } from '../protocols/truth';
import { containsItem, forEachSearched } from '../protocols/contains';
import { internedStr, newStr } from '../values/text';
import { isDict } from '../values/dicts';
import { newInt } from '../values/numbers';
import { stealList } from '../values/sequences';
import { False, None, NotImplemented, True } from '../values/singletons';
import { attrgetterType, itemgetterType, methodcallerType } from './operator-getters';

/** The module operator: what the operators do, as functions. CPython: Modules/_operator.c, Lib/operator.py. */

const bool = (value: boolean): Ref => (value ? True : False);

/** Name, and the number of the operation. `iadd` and `__add__` and so on are made from these. */
const ARITHMETIC: [string, number][] = [
  ['add', BinaryOp.ADD], ['sub', BinaryOp.SUBTRACT], ['mul', BinaryOp.MULTIPLY], ['truediv', BinaryOp.TRUE_DIVIDE],
  ['floordiv', BinaryOp.FLOOR_DIVIDE], ['mod', BinaryOp.REMAINDER], ['matmul', BinaryOp.MATRIX_MULTIPLY], ['lshift', BinaryOp.LSHIFT],
  ['rshift', BinaryOp.RSHIFT], ['and_', BinaryOp.AND], ['or_', BinaryOp.OR], ['xor', BinaryOp.XOR], ['pow', BinaryOp.POWER],
];

const COMPARISONS: [string, number][] = [
  ['lt', CompareOp.LT], ['le', CompareOp.LE], ['eq', CompareOp.EQ], ['ne', CompareOp.NE], ['gt', CompareOp.GT], ['ge', CompareOp.GE],
];

const binary = (name: string, fn: (a: Ref, b: Ref) => Ref): NativeMethod => native(name, '(a, b, /)', fn);
const unary = (name: string, fn: (a: Ref) => Ref): NativeMethod => native(name, '(a, /)', fn);

/** Items by number make a sequence of an instance that adds by `__add__`. CPython: PySequence_Check(). */
const isSequence = (o: Ref): boolean => typeOf(o).slots.getitem !== null && !isDict(o);

/** CPython: PySequence_Concat() */
function concat(a: Ref, b: Ref): Ref {
  const { slots, name } = typeOf(a);
  if (slots.concat !== null) return slots.concat(a, b);
  const result = isSequence(a) && isSequence(b) ? tryBinary(a, b, BinaryOp.ADD) : NotImplemented;
  return result === NotImplemented ? raise('TypeError', `'${name}' object can't be concatenated`) : result;
}

/** CPython: PySequence_InPlaceConcat() */
function inplaceConcat(a: Ref, b: Ref): Ref {
  const { slots } = typeOf(a);
  if (slots.inplaceConcat !== null) return slots.inplaceConcat(a, b);
  const change = isSequence(a) && isSequence(b) ? slots.inplace[BinaryOp.ADD] : null;
  const result = change === null ? NotImplemented : change(a, b);
  return result === NotImplemented ? concat(a, b) : result;
}

function absolute(a: Ref): Ref {
  const { slots, name } = typeOf(a);
  return slots.absolute === null ? raise('TypeError', `bad operand type for abs(): '${name}'`) : slots.absolute(a);
}

function notIterable(o: Ref): string {
  return `argument of type '${typeOf(o).name}' is not iterable`;
}

function countOf(iterable: Ref, value: Ref): Ref {
  let count = 0;
  forEachSearched(iterable, notIterable(iterable), (item) => {
    if (equalsItem(item, value)) count++;
  });
  return newInt(count);
}

function indexOf(iterable: Ref, value: Ref): Ref {
  let index = 0;
  let found = false;
  forEachSearched(iterable, notIterable(iterable), (item) => {
    found = equalsItem(item, value);
    if (!found) index++;
    return !found;
  });
  return found ? newInt(index) : raise('ValueError', 'sequence.index(x): x not in sequence');
}

const functions: NativeMethod[] = [
  ...ARITHMETIC.map(([name, op]) => binary(name, (a, b) => binaryOperation(a, b, op))),
  ...ARITHMETIC.map(([name, op]) => binary(`i${name.replace('_', '')}`, (a, b) => inplaceOperation(a, b, op))),
  ...COMPARISONS.map(([name, op]) => binary(name, (a, b) => richCompare(a, b, op))),
  unary('neg', (a) => unaryOperation(a, 'negative')),
  unary('pos', (a) => unaryOperation(a, 'positive')),
  unary('inv', (a) => unaryOperation(a, 'invert')),
  unary('invert', (a) => unaryOperation(a, 'invert')),
  unary('abs', absolute),
  unary('index', asIndex),
  unary('not_', (a) => bool(!isTrue(a))),
  unary('truth', (a) => bool(isTrue(a))),
  binary('is_', (a, b) => bool(a === b)),
  binary('is_not', (a, b) => bool(a !== b)),
  unary('is_none', (a) => bool(a === None)),
  unary('is_not_none', (a) => bool(a !== None)),
  binary('concat', concat),
  binary('iconcat', inplaceConcat),
  binary('contains', (container, item) => bool(containsItem(container, item))),
  binary('getitem', getItem),
  native('setitem', '(a, b, c, /)', (a: Ref, b: Ref, c: Ref) => {
    setItem(a, b, c);
    return None;
  }),
  binary('delitem', (a, b) => {
    deleteItem(a, b);
    return None;
  }),
  binary('countOf', countOf),
  binary('indexOf', indexOf),
  native('length_hint', '(obj, default=0, /)', (o: Ref, fallback: Ref) => newInt(lengthHint(o, fallback === 0 ? 0 : asSsize(fallback)))),
  native('call', '(obj, /, *args, **kwargs)', (fn: Ref, args: Ref[], keywords: Map<string, Ref>) => {
    const names = [...keywords.keys()].map(internedStr);
    const result = callObject(fn, { values: [...args, ...keywords.values()], names: names.length === 0 ? NO_NAMES : names });
    for (const name of names) decref(name);
    return result;
  }),
];

const WITHOUT_DUNDER = new Set(['countOf', 'indexOf', 'is_', 'is_not', 'is_none', 'is_not_none', 'length_hint', 'truth']);

/** `operator.__add__` is `operator.add`, the same function. */
const aliases = Object.fromEntries(functions
  .filter(({ name }) => !WITHOUT_DUNDER.has(name))
  .map(({ name }) => [`__${name.replace('_', '')}__`, name]));

const types = [attrgetterType, itemgetterType, methodcallerType];

function publicNames(): Ref {
  const names = [...functions.map(({ name }) => name).filter((name) => !knobs.values.absent.has(`operator.${name}`)), ...types.map((type) => type.qualname)];
  return stealList(names.sort().map((name) => newStr(name)));
}

defineModule({ name: 'operator', doc: 'Operator interface.', functions, aliases, types, values: () => ({ __all__: publicNames() }) });
