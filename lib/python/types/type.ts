import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { native, nativeClassMethod } from '../object/native';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { runtime } from '../object/runtime';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { TypeFeature, isInstance, isSubtype, typeOf, typeTable } from '../object/py-type';
import { isStatic } from '../object/static-rows';
import { Flag, flags } from '../object/table';
import { TypeId } from '../object/type-ids';
import { countRelease, freeGcRow } from '../heap/allocate';
import { untrack } from '../heap/gc-state';
import { decref, deferDealloc, endDealloc, incref, newRef, xdecref } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { dropHolds, hold, holdMark, releaseHolds } from '../heap/holds';
import { hashHigh } from '../protocols/hash';
import { dictClear, dictDelete, dictSet } from '../protocols/mapping';
import { forEachItem } from '../protocols/iterate';
import { qualifiedTypeName } from '../protocols/repr';
import { lookupBorrowed, typeModified } from '../protocols/type-lookup';
import { newDict } from '../values/dicts';
import { beginPassingDict, countArgumentTuple, endPassingDict, isExactTuple, isTuple, newList, stealAppend, stealTuple, tupleItems } from '../values/sequences';
import { newBool } from '../values/numbers';
import { internBorrowed, isStr, newStr, textOf } from '../values/text';
import { calculateMetaclass, createClass, releaseClassId, updateSlotsDown } from './class-creation';
import { genericCreate, genericInit } from './generic-slots';
import { mergeMro } from './mro';
import { abstractClass, hashIdentity, objectInit, pyTypeOf } from './object';
import { isSlotName } from './slot-table';
import { dropSubclassDict, isLinked, unlinkSubclass } from './subclass-links';
import { checkTypeName, typeAttributes } from './type-attributes';

/** The type of types. Payload: `PyType`. */

const S_ABSTRACT = staticString('__abstractmethods__');

export function isTypeObject(ref: Ref): boolean {
  return isInstance(ref, typeTable[TypeId.TYPE]);
}

/** Whether a tuple is made of the arguments of a class call. That of an exception stays with it, so it is a real one. */
function packsArguments(type: PyType, { values, names, packed }: CallArguments): boolean {
  if (packed || (names.length === 0 && values.length === 0)) return false;
  return !type.has(TypeFeature.EXCEPTION_SUBCLASS) && (type.has(TypeFeature.HEAP) || !knobs.vectorcallTypes.has(type.qualname));
}

/** `C(…)`: make, then initialise if it is an instance. CPython: type_call(). */
export function callType(self: Ref, args: CallArguments): Ref {
  const type = pyTypeOf(self);
  if (self === typeType.ref) {
    const positional = args.values.length - args.names.length;
    if (positional === 1) {
      if (args.names.length > 0) raise('TypeError', 'type() takes no keyword arguments');
      if (!knobs.vectorcallTypes.has('type')) countArgumentTuple(1);
      return newRef(typeOf(args.values[0]).ref);
    }
    if (positional !== 3) raise('TypeError', 'type() takes 1 or 3 arguments');
  }
  const { create } = type.slots;
  if (create === null || type.has(TypeFeature.DISALLOW_INSTANTIATION)) raise('TypeError', `cannot create '${qualifiedTypeName.of(self)}' instances`);
  return (create === createType && !args.packed) || packsArguments(type, args) ? callPacked(type, create, args) : initialised(type, create(type, args), args);
}

/** While the call lasts there are CPython's tuple of the arguments and its dict of the named ones. */
function callPacked(type: PyType, create: NonNullable<PyType['slots']['create']>, args: CallArguments): Ref {
  const { values, names } = args;
  const { length } = names;
  const mark = holdMark();
  const items = values.slice(0, values.length - length);
  for (let i = 0; i < items.length; i++) incref(items[i]);
  hold(stealTuple(items));
  for (let i = items.length; i < values.length; i++) hold(newRef(values[i]));
  if (length > 0) beginPassingDict();
  // Python code gets the names in a tuple.
  if (length > 0 && (type.slots.init === genericInit || create === genericCreate)) countArgumentTuple(length);
  try {
    const packed: CallArguments = { values, names, packed: true };
    const made = initialised(type, create(type, packed), packed);
    releaseHolds(mark);
    return made;
  } finally {
    if (length > 0) endPassingDict();
  }
}

function initialised(type: PyType, made: Ref, args: CallArguments): Ref {
  if (!isInstance(made, type)) return made;
  const { init } = typeOf(made).slots;
  if (init !== null && init !== objectInit) {
    const mark = holdMark();
    hold(made);
    init(made, args);
    dropHolds(mark);
  } else if (init === objectInit) objectInit(made, args);
  return made;
}

/** `type(name, bases, namespace, **keywords)`. CPython: type_new(). */
function createType(metatype: PyType, args: CallArguments): Ref {
  const { values, names } = args;
  const positional = values.length - names.length;
  if (positional !== 3) raise('TypeError', `type.__new__() takes exactly 3 arguments (${positional} given)`);
  const [name, bases, namespace] = values;
  if (!isStr(name)) raise('TypeError', `type.__new__() argument 1 must be str, not ${typeOf(name).name}`);
  if (!isTuple(bases)) raise('TypeError', `type.__new__() argument 2 must be tuple, not ${typeOf(bases).name}`);
  if (!typeOf(namespace).has(TypeFeature.DICT_SUBCLASS)) raise('TypeError', `type.__new__() argument 3 must be dict, not ${typeOf(namespace).name}`);
  checkTypeName(name);
  const winner = calculateMetaclass(metatype, tupleItems(bases));
  if (winner !== metatype && winner.slots.create !== createType && winner.slots.create !== null) return winner.slots.create(winner, args);
  const keywords = new Map(names.map((keyword, i) => [textOf(keyword), values[positional + i]]));
  return createClass(winner, { name: textOf(name), bases: tupleItems(bases), basesTuple: isExactTuple(bases) ? bases : NULL, namespace, keywords });
}

/** CPython: type_getattro(): data descriptors of the metaclass, then the class and its bases, then the metaclass. */
function getTypeAttribute(self: Ref, name: Ref): Ref {
  const type = pyTypeOf(self);
  const metatype = typeOf(self);
  const meta = lookupBorrowed(metatype, name);
  const metaSlots = meta === NULL ? null : typeOf(meta).slots;
  if (metaSlots !== null && metaSlots.descrGet !== null && metaSlots.descrSet !== null) return metaSlots.descrGet(meta, self, metatype.ref);
  const found = lookupBorrowed(type, name);
  if (found !== NULL) {
    const { descrGet } = typeOf(found).slots;
    return descrGet === null ? newRef(found) : descrGet(found, NULL, self);
  }
  if (metaSlots !== null) return metaSlots.descrGet === null ? newRef(meta) : metaSlots.descrGet(meta, self, metatype.ref);
  return runtime.raiseAttributeError(`type object '${type.name}' has no attribute '${textOf(name)}'`, self, name);
}

/** CPython: type_setattro(). */
function setTypeAttribute(self: Ref, name: Ref, value: Ref): void {
  const type = pyTypeOf(self);
  if (!isStr(name)) raise('TypeError', `attribute name must be string, not '${typeOf(name).name}'`);
  const text = textOf(name);
  if (type.has(TypeFeature.IMMUTABLE)) raise('TypeError', `cannot set '${text}' attribute of immutable type '${type.name}'`);
  const interned = internBorrowed(name);
  const meta = lookupBorrowed(typeOf(self), interned);
  if (meta !== NULL && typeOf(meta).slots.descrSet !== null) {
    typeOf(meta).slots.descrSet!(meta, self, value);
    return;
  }
  typeModified(type);
  if (value !== NULL) dictSet(type.dictRef, interned, value);
  else if (!dictDelete(type.dictRef, interned)) {
    runtime.raiseAttributeError(`type object '${type.name}' has no attribute '${text}'`, self, name);
  }
  typeModified(type);
  if (isSlotName(text)) updateSlotsDown(type);
}

/** In the order of CPython's type_traverse(). */
function visitType(self: Ref, visit: Visit): void {
  const type = pyTypeOf(self);
  if (!type.has(TypeFeature.HEAP)) return;
  if (type.dictRef !== NULL) visit(type.dictRef);
  if (type.mroRef !== NULL) visit(type.mroRef);
  if (type.basesRef !== NULL) visit(type.basesRef);
  if (type.base !== null) visit(type.base.ref);
}

/** CPython: type_clear(): the namespace and the resolution order, which hold every cycle that a class is in. */
function clearType(self: Ref): void {
  const type = pyTypeOf(self);
  if (!type.has(TypeFeature.HEAP)) return;
  typeModified(type);
  dictClear(type.dictRef);
  const mro = type.mroRef;
  type.mroRef = NULL;
  xdecref(mro);
}

function deallocType(self: Ref): void {
  const type = pyTypeOf(self);
  untrack(self);
  if (deferDealloc(self)) return;
  for (const base of type.bases) unlinkSubclass(base, type);
  dropSubclassDict(type);
  if ((flags[self] & Flag.HAS_WEAKREFS) !== 0) clearWeakrefsOf(self);
  typeModified(type);
  if (type.slotNames.length > 0) countRelease();
  xdecref(type.base === null ? NULL : type.base.ref);
  xdecref(type.dictRef);
  xdecref(type.basesRef);
  xdecref(type.mroRef);
  if (type.sharedKeys !== null) type.sharedKeys.names.forEach(decref);
  freeGcRow(self);
  releaseClassId(type);
  endDealloc();
}

abstractClass.refuse = (type) => {
  const names = lookupBorrowed(type, S_ABSTRACT);
  const texts: string[] = [];
  forEachItem(names, (name) => {
    texts.push(textOf(name));
  });
  return raise('TypeError', knobs.containers.abstractClass(type.name, texts.sort()));
};

export const typeType = defineType({
  name: 'type',
  id: TypeId.TYPE,
  features: TypeFeature.GC | TypeFeature.BASETYPE | TypeFeature.TYPE_SUBCLASS | TypeFeature.HAS_WEAKREF,
  basicSize: 912,
  itemSize: 40,
  slots: {
    dealloc: deallocType,
    traverse: visitType,
    clear: clearType,
    call: callType,
    create: createType,
    init(_self, args) {
      const positional = args.values.length - args.names.length;
      if (positional !== 1 && positional !== 3) raise('TypeError', 'type.__init__() takes 1 or 3 arguments');
    },
    getattro: getTypeAttribute,
    setattro: setTypeAttribute,
    hash(self) {
      if (!isStatic(self)) return hashIdentity(self);
      hashHigh.value = 0;
      return self;
    },
    repr: (self) => newStr(`<class '${qualifiedTypeName.of(self)}'>`),
  },
  methods: [
    native('mro', '()', (self: Ref) => {
      const list = newList();
      const type = pyTypeOf(self);
      for (const t of type.has(TypeFeature.HEAP) ? mergeMro(type) : type.mro) stealAppend(list, newRef(t.ref));
      return list;
    }),
    native('__subclasses__', '()', (self: Ref) => {
      const list = newList();
      for (const t of pyTypeOf(self).subclasses) if (isLinked(t)) stealAppend(list, newRef(t.ref));
      return list;
    }),
    nativeClassMethod('__prepare__', '(*args, **kwds)', () => newDict()),
    native('__instancecheck__', '(instance, /)', (self: Ref, instance: Ref) => newBool(isInstance(instance, pyTypeOf(self)))),
    native('__subclasscheck__', '(subclass, /)', (self: Ref, subclass: Ref) => {
      if (!isTypeObject(subclass)) raise('TypeError', 'issubclass() arg 1 must be a class');
      return newBool(isSubtype(pyTypeOf(subclass), pyTypeOf(self)));
    }),
  ],
  getset: typeAttributes,
});
