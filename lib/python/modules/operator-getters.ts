import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import { getset, native } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { knobs } from '../object/knobs';
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
import { dictSet } from '../protocols/mapping';
import { internedStr, isStr, newStr, textOf } from '../values/text';
import { newDict } from '../values/dicts';
import { isTuple, newTuple, stealTrackedTuple, stealTuple, tupleItems } from '../values/sequences';
import { libraryModules } from '../types/object-reduce';
import { tupleOf } from './builtin-reduce';
import '../types/object';

const S_PARTIAL = staticString('partial');

/** itemgetter, attrgetter and methodcaller: callables made of what they look for. CPython: Modules/_operator.c. */
interface Getter {
  /** What the collector sees, owned: the tuples and dicts that CPython keeps. */
  held: readonly Ref[];
  /** Items, attribute names (a tuple of them for `a.b`), or the method's name and its positional arguments; they are in `held`. */
  parts: readonly Ref[];
  /** methodcaller: names and values of keyword arguments, in `held` too. */
  names: readonly Ref[];
  values: readonly Ref[];
}

const getter = (self: Ref): Getter => payloadOf<Getter>(self);

interface GetterDefinition {
  name: string;
  basicSize: number;
  /** Checks the arguments and makes the state of them. */
  state: (args: CallArguments) => Getter;
  call: (state: Getter, o: Ref) => Ref;
}

const withoutNames = (held: readonly Ref[], parts: readonly Ref[]): Getter => ({ held, parts, names: NO_NAMES, values: NO_NAMES });

function newGetter(type: PyType, state: Getter): Ref {
  const self = allocateGc(type.id, type.basicSize);
  setPayload(self, state);
  track(self);
  return self;
}

/** A part as the program gave it: `a.b` was taken apart. A new reference. */
const givenPart = (part: Ref): Ref => (isTuple(part) ? newStr(tupleItems(part).map(textOf).join('.')) : newRef(part));

/** `(type, parts)`; with keywords `(partial(type, name, **keywords), arguments)`. CPython: methodcaller_reduce() and the like. */
function reduceGetter(self: Ref): Ref {
  const { parts, names, values } = getter(self);
  const type = typeOf(self).ref;
  if (names.length === 0) return tupleOf(() => newRef(type), () => (type === attrgetterType.ref ? stealTuple(parts.map(givenPart)) : newTuple(...parts)));
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

function defineGetter({ name, basicSize, state: makeState, call }: GetterDefinition): PyType {
  const type: PyType = defineType({
    name,
    module: 'operator',
    features: TypeFeature.GC,
    basicSize,
    slots: {
      create: (_type, args) => newGetter(type, makeState(args)),
      init: () => {},
      dealloc(self) {
        untrack(self);
        getter(self).held.forEach(decref);
        freeGcRow(self);
      },
      traverse(self: Ref, visit: Visit) {
        getter(self).held.forEach(visit);
      },
      repr(self) {
        const state = getter(self);
        const keywords = state.names.map((keyword, i) => `${textOf(keyword)}=${reprText(state.values[i])}`);
        const parts = state.parts.map((part) => (name === 'attrgetter' ? shownName(part) : reprText(part)));
        return newStr(`operator.${name}(${[...parts, ...keywords].join(', ')})`);
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

function shownName(part: Ref): string {
  const name = givenPart(part);
  const text = reprText(name);
  decref(name);
  return text;
}

function withoutKeywords(name: string, args: CallArguments): Ref[] {
  if (args.names.length > 0) raise('TypeError', `${name}() takes no keyword arguments`);
  if (args.values.length === 0) raise('TypeError', `${name} expected 1 argument, got 0`);
  return args.values;
}

export const itemgetterType = defineGetter({
  name: 'itemgetter',
  basicSize: 48,
  /** One item is kept as it is, several in the tuple of arguments. CPython: itemgetter_new(). */
  state(args) {
    const parts = withoutKeywords('itemgetter', args);
    if (parts.length === 1) return withoutNames([newRef(parts[0])], parts);
    const tuple = newTuple(...parts);
    return withoutNames([tuple], tupleItems(tuple));
  },
  call: ({ parts }, o) => each(parts, (part) => getItem(o, part)),
});

/** CPython: dotted_getattr(). */
function dottedAttribute(o: Ref, name: Ref): Ref {
  if (!isTuple(name)) return getAttr(o, name);
  let found = newRef(o);
  for (const part of tupleItems(name)) {
    const mark = holdMark();
    hold(found);
    const next = getAttr(found, part);
    dropHolds(mark);
    decref(found);
    found = next;
  }
  return found;
}

/** A name, or a tuple of the names between the dots. */
function namePath(name: Ref): Ref {
  const path = textOf(name).split('.');
  return path.length === 1 ? newRef(name) : stealTrackedTuple(path.map(internedStr));
}

export const attrgetterType = defineGetter({
  name: 'attrgetter',
  basicSize: 40,
  /** CPython: attrgetter_new(). */
  state(args) {
    const names = withoutKeywords('attrgetter', args);
    if (!names.every(isStr)) raise('TypeError', 'attribute name must be a string');
    const tuple = stealTrackedTuple(names.map(namePath));
    return withoutNames([tuple], tupleItems(tuple));
  },
  call: ({ parts }, o) => each(parts, (part) => dottedAttribute(o, part)),
});

export const methodcallerType = defineGetter({
  name: 'methodcaller',
  basicSize: 64,
  /** CPython: methodcaller_new(); from 3.14 on also _methodcaller_initialize_vectorcall(). */
  state({ values: given, names }) {
    const parts = given.slice(0, given.length - names.length);
    const values = given.slice(parts.length);
    if (parts.length === 0) raise('TypeError', 'methodcaller needs at least one argument, the method name');
    if (!isStr(parts[0])) raise('TypeError', 'method name must be a string');
    const { methodcallerKeeps } = knobs.values;
    const rest = parts.slice(1);
    const kept = methodcallerKeeps === 'all' ? newTuple(...parts) : methodcallerKeeps === 'both' ? newTuple(...rest) : stealTrackedTuple(rest.map(newRef));
    const held = [newRef(parts[0]), kept];
    if (names.length > 0) {
      const keywords = newDict();
      names.forEach((name, i) => dictSet(keywords, name, values[i]));
      held.push(keywords);
    }
    if (methodcallerKeeps === 'both') {
      if (names.length === 0) held.push(newRef(kept));
      else held.push(parts.length === 1 ? newTuple(...values) : stealTrackedTuple(given.slice(1).map(newRef)), stealTrackedTuple(names.map(newRef)));
    }
    return { held, parts, names: [...names], values };
  },
  call({ parts, names, values }, o) {
    const mark = holdMark();
    const method = hold(getAttr(o, parts[0]));
    const result = callObject(method, { values: [...parts.slice(1), ...values], names: names.length === 0 ? NO_NAMES : [...names] });
    dropHolds(mark);
    decref(method);
    return result;
  },
});
