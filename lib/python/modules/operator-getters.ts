import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import { getset, native } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { NO_NAMES } from '../object/runtime';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { getAttr } from '../protocols/attribute';
import { callObject } from '../protocols/call';
import { reprText } from '../protocols/repr';
import { getItem } from '../protocols/subscript';
import { isStr, newStr, textOf } from '../values/text';
import { newTuple, stealTrackedTuple } from '../values/sequences';
import { libraryModules } from '../types/object-reduce';
import { tupleOf } from './builtin-reduce';
import '../types/object';

const S_PARTIAL = staticString('partial');

/** itemgetter, attrgetter and methodcaller: callables made of what they look for. CPython: Modules/_operator.c. */
interface Getter {
  /** Owned: the items, the attribute names, or the method's name and its positional arguments. */
  parts: Ref[];
  /** methodcaller: names and values of keyword arguments, owned. */
  names: Ref[];
  values: Ref[];
}

const getter = (self: Ref): Getter => payloadOf<Getter>(self);

interface GetterDefinition {
  name: string;
  basicSize: number;
  /** Checks the arguments and says what the getter is made of, borrowed. */
  parts: (args: CallArguments) => Ref[];
  call: (state: Getter, o: Ref) => Ref;
}

function newGetter(type: PyType, parts: Ref[], args: CallArguments): Ref {
  const self = allocateGc(type.id, type.basicSize);
  const { names } = args;
  const values = names.length === 0 ? [] : args.values.slice(args.values.length - names.length);
  setPayload(self, { parts: parts.map(newRef), names: names.map(newRef), values: values.map(newRef) } satisfies Getter);
  track(self);
  return self;
}

/** `(type, parts)`; with keywords `(partial(type, name, **keywords), arguments)`. CPython: methodcaller_reduce() and the like. */
function reduceGetter(self: Ref): Ref {
  const { parts, names, values } = getter(self);
  const type = typeOf(self).ref;
  if (names.length === 0) return tupleOf(() => newRef(type), () => newTuple(...parts));
  return tupleOf(() => {
    const mark = holdMark();
    const functools = hold(libraryModules.load('functools'));
    const partial = hold(getAttr(functools, S_PARTIAL));
    const result = callObject(partial, { values: [type, parts[0], ...values], names });
    dropHolds(mark);
    decref(partial);
    decref(functools);
    return result;
  }, () => newTuple(...parts.slice(1)));
}

function defineGetter({ name, basicSize, parts, call }: GetterDefinition): PyType {
  const type: PyType = defineType({
    name,
    module: 'operator',
    features: TypeFeature.GC,
    basicSize,
    slots: {
      create: (_type, args) => newGetter(type, parts(args), args),
      init: () => {},
      dealloc(self) {
        untrack(self);
        const state = getter(self);
        for (const ref of [...state.parts, ...state.names, ...state.values]) decref(ref);
        freeGcRow(self);
      },
      traverse(self: Ref, visit: Visit) {
        const state = getter(self);
        state.parts.forEach(visit);
        state.names.forEach(visit);
        state.values.forEach(visit);
      },
      repr(self) {
        const state = getter(self);
        const keywords = state.names.map((keyword, i) => `${textOf(keyword)}=${reprText(state.values[i])}`);
        return newStr(`operator.${name}(${[...state.parts.map(reprText), ...keywords].join(', ')})`);
      },
      call(self, args) {
        if (args.names.length > 0) raise('TypeError', `${name}() takes no keyword arguments`);
        if (args.values.length !== 1) raise('TypeError', `${name} expected 1 argument, got ${args.values.length}`);
        return call(getter(self), args.values[0]);
      },
    },
    methods: [native('__reduce__', '()', reduceGetter)],
    getset: [getset('__text_signature__', () => newStr('(obj, /)'))],
  });
  return type;
}

/** One result, or a tuple of several. */
function each(parts: readonly Ref[], get: (part: Ref) => Ref): Ref {
  if (parts.length === 1) return get(parts[0]);
  const mark = holdMark();
  const results = parts.map((part) => hold(get(part)));
  dropHolds(mark);
  return stealTrackedTuple(results);
}

function withoutKeywords(name: string, args: CallArguments): Ref[] {
  if (args.names.length > 0) raise('TypeError', `${name}() takes no keyword arguments`);
  if (args.values.length === 0) raise('TypeError', `${name} expected 1 argument, got 0`);
  return args.values;
}

export const itemgetterType = defineGetter({
  name: 'itemgetter',
  basicSize: 48,
  parts: (args) => withoutKeywords('itemgetter', args),
  call: ({ parts }, o) => each(parts, (part) => getItem(o, part)),
});

/** CPython: dotted_getattr(). */
function dottedAttribute(o: Ref, name: Ref): Ref {
  const path = textOf(name).split('.');
  if (path.length === 1) return getAttr(o, name);
  let found = newRef(o);
  for (const part of path) {
    const mark = holdMark();
    hold(found);
    const partName = hold(newStr(part));
    const next = getAttr(found, partName);
    dropHolds(mark);
    decref(partName);
    decref(found);
    found = next;
  }
  return found;
}

export const attrgetterType = defineGetter({
  name: 'attrgetter',
  basicSize: 40,
  parts(args) {
    const names = withoutKeywords('attrgetter', args);
    if (!names.every(isStr)) raise('TypeError', 'attribute name must be a string');
    return names;
  },
  call: ({ parts }, o) => each(parts, (part) => dottedAttribute(o, part)),
});

export const methodcallerType = defineGetter({
  name: 'methodcaller',
  basicSize: 64,
  parts({ values, names }) {
    const positional = values.slice(0, values.length - names.length);
    if (positional.length === 0) raise('TypeError', 'methodcaller needs at least one argument, the method name');
    if (!isStr(positional[0])) raise('TypeError', 'method name must be a string');
    return positional;
  },
  call({ parts, names, values }, o) {
    const mark = holdMark();
    const method = hold(getAttr(o, parts[0]));
    const result = callObject(method, { values: [...parts.slice(1), ...values], names: names.length === 0 ? NO_NAMES : names });
    dropHolds(mark);
    decref(method);
    return result;
  },
});
