import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { Op } from '../../bytecode/opcodes';
import { raise } from '../../object/errors';
import { typeIdOf, typeOf } from '../../object/py-type';
import { knobs } from '../../object/knobs';
import { staticString } from '../../object/names';
import { decref, incref, newRef } from '../../heap/refcount';
import { dropHolds, hold, holdMark, releaseHolds } from '../../heap/holds';
import { getOptionalAttr } from '../../protocols/attribute';
import { convertValue, formatValue } from '../../protocols/format';
import { getIter, iterNext } from '../../protocols/iterate';
import { collectHinted } from '../../protocols/length-hint';
import { dictSet, forEachEntry, stealDictSet } from '../../protocols/mapping';
import { strText } from '../../protocols/repr';
import { listExtend } from '../../types/list-items';
import { dictMerge } from '../../types/dict-items';
import { newSet, setAdd, setUpdate } from '../../types/set-operations';
import { stealSlice } from '../../types/slice';
import { stealInterpolation, stealTemplate } from '../../types/template';
import { nativeFunctionOf } from '../../types/native-function';
import { TypeId } from '../../object/type-ids';
import { isDict, newDict } from '../../values/dicts';
import { countPassingIterator } from '../../values/iterators';
import { countPassingMethod, isExactList, isExactTuple, isList, isTuple, listItems, stealAppend, stealList, stealTuple, tupleItems } from '../../values/sequences';
import { None } from '../../values/singletons';
import { isStr, newStrOfWidth, textOf, widthOf } from '../../values/text';
import type { TextWidth } from '../../values/text';
import { defineHandlers } from '../handlers';
import { bySpecial } from '../special-calls';
import { code, pop, push, stack, vm } from '../state';

/** Displays, comprehensions, unpacking, f-strings. */

/** Takes the top `count` entries off the stack, with their references. */
function popMany(count: number): Ref[] {
  const items: Ref[] = new Array<Ref>(count);
  const from = vm.sp - count;
  for (let i = 0; i < count; i++) {
    items[i] = stack[from + i] as Ref;
    stack[from + i] = NULL;
  }
  vm.sp = from;
  return items;
}

/** Set in the operand of an UNPACK_SEQUENCE that has run. */
const UNPACKED_BEFORE = 1 << 20;

defineHandlers({
  BUILD_LIST(count) {
    const list = stealList(popMany(count));
    push(list);
  },
  BUILD_TUPLE(count) {
    const tuple = stealTuple(popMany(count));
    push(tuple);
  },
  BUILD_SET(count) {
    const set = newSet();
    push(set);
    for (let i = vm.sp - 1 - count; i < vm.sp - 1; i++) {
      const item = stack[i] as Ref;
      setAdd(set, item);
      stack[i] = NULL;
      decref(item);
    }
    vm.sp -= count + 1;
    push(set);
  },
  BUILD_MAP(count) {
    const dict = newDict();
    const first = vm.sp - 2 * count;
    push(dict);
    for (let i = first; i < first + 2 * count; i += 2) dictSet(dict, stack[i] as Ref, stack[i + 1] as Ref);
    vm.sp--;
    for (const item of popMany(2 * count)) decref(item);
    push(dict);
  },
  BUILD_STRING(count) {
    const end = vm.sp;
    const from = end - count;
    let text = '';
    let width: TextWidth = 0;
    for (let i = from; i < end; i++) {
      const piece = stack[i] as Ref;
      text += textOf(piece);
      if (widthOf(piece) > width) width = widthOf(piece);
    }
    const result = newStrOfWidth(text, width);
    for (let i = end - 1; i >= from; i--) {
      const piece = stack[i] as Ref;
      stack[i] = NULL;
      decref(piece);
    }
    stack[from] = result;
    vm.sp = from + 1;
  },
  BUILD_SLICE(count) {
    const step = count === 3 ? pop() : None;
    const stop = pop();
    const start = pop();
    push(stealSlice(start, stop, step));
  },
  LIST_APPEND(depth) {
    stealAppend(stack[vm.sp - 1 - depth] as Ref, pop());
  },
  SET_ADD(depth) {
    setAdd(stack[vm.sp - 1 - depth] as Ref, stack[vm.sp - 1] as Ref);
    decref(pop());
  },
  MAP_ADD(depth) {
    const value = pop();
    const key = pop();
    stealDictSet(stack[vm.sp - depth] as Ref, key, value);
  },
  LIST_EXTEND(depth) {
    const iterable = stack[vm.sp - 1] as Ref;
    const type = typeOf(iterable);
    if (type.slots.iter === null && type.slots.getitem === null) raise('TypeError', `Value after * must be an iterable, not ${type.name}`);
    listExtend(stack[vm.sp - 1 - depth] as Ref, iterable);
    decref(pop());
  },
  SET_UPDATE(depth) {
    const set = stack[vm.sp - 1 - depth] as Ref;
    setUpdate(set, stack[vm.sp - 1] as Ref);
    decref(pop());
  },
  DICT_UPDATE(depth) {
    const source = stack[vm.sp - 1] as Ref;
    if (!isMapping(source)) raise('TypeError', `'${typeOf(source).name}' object is not a mapping`);
    mergeMapping(stack[vm.sp - 1 - depth] as Ref, source, null);
    decref(pop());
  },
  DICT_MERGE(depth) {
    const source = stack[vm.sp - 1] as Ref;
    const callable = stack[vm.sp - 1 - depth - 3] as Ref;
    if (!isMapping(source)) refuseSpread(callable, '**', source);
    mergeMapping(stack[vm.sp - 1 - depth] as Ref, source, callable);
    decref(pop());
  },
  LIST_TO_TUPLE() {
    const list = pop();
    const tuple = stealTuple(listItems(list).map(newRef));
    decref(list);
    push(tuple);
  },
  UNPACK_SEQUENCE(operand) {
    const count = operand & (UNPACKED_BEFORE - 1);
    if (operand < UNPACKED_BEFORE && knobs.freeLists.iterator > 0) noteUnpacking(stack[vm.sp - 1] as Ref);
    const sequence = stack[vm.sp - 1] as Ref;
    if (isExactTuple(sequence) || isExactList(sequence)) {
      const items = isExactTuple(sequence) ? tupleItems(sequence) : listItems(sequence);
      if (items.length === count) {
        vm.sp--;
        for (let i = count - 1; i >= 0; i--) {
          incref(items[i]);
          push(items[i]);
        }
        decref(sequence);
        return;
      }
      if (items.length > count) tooMany(count, items.length);
    }
    unpackIterable(sequence, count, -1);
  },
  UNPACK_EX(operand) {
    unpackIterable(stack[vm.sp - 1] as Ref, operand & 255, operand >> 8);
  },
  FORMAT_VALUE(flags) {
    const left = bySpecial(stack[vm.sp - ((flags & 4) === 0 ? 1 : 2)] as Ref, Op.FORMAT_VALUE, flags);
    if (left !== null) return left;
    const spec = (flags & 4) === 0 ? NULL : pop();
    const mark = holdMark();
    if (spec !== NULL) hold(spec);
    const value = stack[vm.sp - 1] as Ref;
    const conversion = flags & 3;
    let result: Ref;
    if (conversion === 0) result = formatValue(value, spec);
    else {
      const converted = hold(convertValue(value, conversion === 1 ? 's' : conversion === 2 ? 'r' : 'a'));
      result = formatValue(converted, spec);
      decref(converted);
    }
    dropHolds(mark);
    if (spec !== NULL) decref(spec);
    stack[vm.sp - 1] = result;
    decref(value);
    return false;
  },
  BUILD_INTERPOLATION(flags) {
    const spec = (flags & 4) === 0 ? NULL : pop();
    const text = pop();
    const value = pop();
    push(stealInterpolation(value, text, flags & 3, spec));
  },
  BUILD_TEMPLATE() {
    const interpolations = pop();
    const strings = pop();
    push(stealTemplate(strings, interpolations));
  },
});

/**
 * The first time CPython unpacks by an iterator; then the instruction is specialised for a tuple or list of that length. The iterator shows
 * where it goes to a free list.
 */
function noteUnpacking(sequence: Ref): void {
  code[vm.pc - 1] |= UNPACKED_BEFORE << 8;
  if (isExactTuple(sequence)) countPassingIterator('tupleIterator');
  else if (isExactList(sequence)) countPassingIterator('listIterator');
}

/** CPython: unpack_iterable(). `after` is -1 without a starred target. */
function unpackIterable(sequence: Ref, before: number, after: number): void {
  const type = typeOf(sequence);
  if (type.slots.iter === null && type.slots.getitem === null) raise('TypeError', `cannot unpack non-iterable ${type.name} object`);
  const mark = holdMark();
  const iterator = hold(getIter(sequence));
  const items: Ref[] = [];
  while (items.length < before) {
    const item = iterNext(iterator);
    if (item === NULL) notEnough(before, after, items.length);
    items.push(hold(item));
  }
  let rest: Ref = NULL;
  if (after < 0) {
    const extra = iterNext(iterator);
    if (extra !== NULL) {
      decref(extra);
      tooMany(before, isDict(sequence) || isList(sequence) || isTuple(sequence) ? typeOf(sequence).slots.length!(sequence) : -1);
    }
  } else {
    countPassingMethod();
    const tail = collectHinted(iterator);
    if (tail.length < after) {
      tail.forEach(hold);
      notEnough(before, after, before + tail.length);
    }
    rest = stealList(tail.slice(0, tail.length - after));
    items.push(rest, ...tail.slice(tail.length - after));
  }
  dropHolds(mark);
  decref(iterator);
  stack[vm.sp - 1] = NULL;
  vm.sp--;
  for (let i = items.length - 1; i >= 0; i--) push(items[i]);
  decref(sequence);
}

function notEnough(before: number, after: number, got: number): never {
  if (after < 0) raise('ValueError', `not enough values to unpack (expected ${before}, got ${got})`);
  return raise('ValueError', `not enough values to unpack (expected at least ${before + after}, got ${got})`);
}

function tooMany(expected: number, got: number): never {
  const count = knobs.countsExtraValues && got >= 0 ? `${expected}, got ${got}` : `${expected}`;
  return raise('ValueError', `too many values to unpack (expected ${count})`);
}

const [S_KEYS, S_QUALNAME, S_MODULE] = ['keys', '__qualname__', '__module__'].map((name) => staticString(name));

export function isMapping(source: Ref): boolean {
  if (isDict(source)) return true;
  const keys = getOptionalAttr(source, S_KEYS);
  if (keys === NULL) return false;
  decref(keys);
  return true;
}

/** Adds every entry of a mapping; with `callable`, a key that is there already is an error of its call. */
export function mergeMapping(into: Ref, source: Ref, callable: Ref | null): void {
  if (callable === null) {
    dictMerge(into, source);
    return;
  }
  dictMerge(into, source, 'unique', (key) => (
    isStr(key)
      ? raise('TypeError', `${functionText(callable)} got multiple values for keyword argument '${textOf(key)}'`)
      : raise('TypeError', 'keywords must be strings')
  ));
  forEachEntry(into, (key) => {
    if (!isStr(key)) raise('TypeError', 'keywords must be strings');
  });
}

/** How a call's target is named in messages: `module.name()`. CPython: _PyObject_FunctionStr(). */
function functionText(callable: Ref): string {
  if (callable === NULL) return 'function';
  const id = typeIdOf(callable);
  if (id === TypeId.BUILTIN_FUNCTION) return `${nativeFunctionOf(callable).displayName}()`;
  const mark = holdMark();
  const qualname = getOptionalAttr(callable, S_QUALNAME);
  if (qualname === NULL) return strText(callable);
  hold(qualname);
  const module = getOptionalAttr(callable, S_MODULE);
  if (module !== NULL) hold(module);
  const moduleText = module === NULL || module === None ? 'builtins' : strText(module);
  const text = `${moduleText === 'builtins' ? '' : `${moduleText}.`}${strText(qualname)}()`;
  releaseHolds(mark);
  return text;
}

/** What stands behind stars in the call is no iterable or mapping. */
export function refuseSpread(callable: Ref, stars: '*' | '**', value: Ref): never {
  return raise('TypeError', knobs.wording.spread(() => functionText(callable), stars, typeOf(value).name));
}

