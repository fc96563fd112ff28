import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { DictTable, copyTable, keyAt, valueAt } from '../object/dict-table';
import { inheritSlots } from '../object/define-type';
import { raise } from '../object/errors';
import type { GetSet } from '../object/native';
import { getset } from '../object/native';
import { staticString } from '../object/names';
import { INHERITED_FEATURES, PATTERN_FEATURES, PyType, TypeFeature, isSubtype, typeIdOf, typeOf, typeCreation, typeTable } from '../object/py-type';
import { payloads, sizeOf } from '../object/table';
import { FIRST_CLASS_ID, MAX_TYPE_IDS, TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { allocateGc, countAllocation, resizeObject } from '../heap/allocate';
import { track } from '../heap/gc-state';
import { decref, incref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark, releaseHolds } from '../heap/holds';
import { weakrefsTo } from '../heap/weakrefs';
import { callObject, callSpecial, callSpecialBound } from '../protocols/call';
import { encodeBytes } from '../protocols/codecs';
import { collectItems } from '../protocols/iterate';
import { collectForTuple } from '../protocols/length-hint';
import { dictDelete, dictGetBorrowed, dictSet, stealDictSet } from '../protocols/mapping';
import { lookupBorrowed } from '../protocols/type-lookup';
import { dictTable, isDict, stealDict } from '../values/dicts';
import { KEY_BUDGET, enterSharedName, materializedDictBorrowed, stealInstanceDict } from '../values/instance';
import { countSteps } from '../object/steps';
import { reprText } from '../protocols/repr';
import { holdArray } from './argument-arrays';
import { dictCopy } from './dict-items';
import { getOptionalAttr } from '../protocols/attribute';
import { countArgumentTuple, countPassingDict, countPassingLists, isTuple, stealTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { internBorrowed, internedStr, isExactStr, isStr, newStr, textOf } from '../values/text';
import { stealIntoCell } from './cell';
import { newGetSetDescriptor, newMemberDescriptor, staticGetSetDescriptor } from './descriptors';
import { genericCreate } from './generic-slots';
import { solidBase, subtypeClear, subtypeDealloc, subtypeTraverse } from './heap-type';
import { mergeMro } from './mro';
import { objectType, pyTypeOf } from './object';
import { classMethodType, newWrapper, staticMethodType } from './method-wrappers';
import { linkSubclass } from './subclass-links';
import { superType } from './super';
import { bestBase, extendsLayout, layoutOf } from './type-layout';
import { fixupSlots } from './slot-table';
import { withCause, withNote } from './with-cause';

/** Making classes: CPython's Objects/typeobject.c, type_new(). */

const S_SLOTS = staticString('__slots__');
const S_MRO = staticString('mro');
const S_DICT = staticString('__dict__');
const S_WEAKREF = staticString('__weakref__');
const S_NEW = staticString('__new__');
const S_INIT_SUBCLASS = staticString('__init_subclass__');
const S_CLASS_GETITEM = staticString('__class_getitem__');
const S_SET_NAME = staticString('__set_name__');
const S_CLASSCELL = staticString('__classcell__');
const S_CLASSDICTCELL = staticString('__classdictcell__');
const S_QUALNAME = staticString('__qualname__');
const S_MODULE = staticString('__module__');
const S_DOC = staticString('__doc__');
const S_EQ = staticString('__eq__');
const S_HASH = staticString('__hash__');
const S_STATIC_ATTRIBUTES = staticString('__static_attributes__');

/** Two words in front of the GC header: dict or values, and weak references. */
const PRE_HEADER = 16;

/** What making a class costs, in steps. */
const CLASS_STEPS = 400;

const classIds = { next: FIRST_CLASS_ID, free: [] as number[] };

/** What a class statement or `type(name, bases, namespace)` gives. */
export interface ClassDefinition {
  name: string;
  /** Borrowed class objects. */
  bases: readonly Ref[];
  /** The same as a tuple, borrowed, where there is one: the class keeps it. */
  basesTuple?: Ref;
  /** Borrowed dict; copied. */
  namespace: Ref;
  /** Keyword arguments other than `metaclass`, for `__init_subclass__`. */
  keywords: ReadonlyMap<string, Ref>;
}

const S_MRO_ENTRIES = staticString('__mro_entries__');

function refuseMroEntries(base: Ref): void {
  const method = getOptionalAttr(base, S_MRO_ENTRIES);
  if (method === NULL) return;
  decref(method);
  raise('TypeError', "type() doesn't support MRO entry resolution; use types.new_class()");
}

/** The most derived metaclass of the bases. CPython: _PyType_CalculateMetaclass(). */
export function calculateMetaclass(metatype: PyType, bases: readonly Ref[]): PyType {
  let winner = metatype;
  for (const base of bases) {
    const candidate = typeOf(base);
    if (!isTypeRef(base)) refuseMroEntries(base);
    if (isSubtype(winner, candidate)) continue;
    if (isSubtype(candidate, winner)) winner = candidate;
    else {
      raise('TypeError', 'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases');
    }
  }
  return winner;
}

/** Makes the class object; a new reference. */
export function createClass(metatype: PyType, definition: ClassDefinition): Ref {
  if (!definition.bases.every(isTypeRef)) raise('TypeError', 'bases must be types');
  const bases = definition.bases.length === 0 ? [objectType] : definition.bases.map(pyTypeOf);
  const base = bestBase(bases);
  countSteps(CLASS_STEPS);
  // The bases and the namespace are there before the class: their order in the collector's list is that of their creation.
  const { basesTuple = NULL } = definition;
  const basesRef = basesTuple === NULL || definition.bases.length === 0 ? stealTuple(bases.map((b) => newRef(b.ref))) : newRef(basesTuple);
  const namespace = copyNamespace(definition.namespace);
  const ref = newClassRow(metatype, definition, base, bases);
  const mark = holdMark();
  hold(ref);
  const type = pyTypeOf(ref);
  type.basesRef = basesRef;
  type.dictRef = namespace;
  type.dict = dictTable(namespace);
  prepareNamespace(type);
  finishCell(type);
  finishDictCell(type);
  if (knobs.objects.orderBeforeSlots) setMro(type);
  addSlots(type, base);
  if (!knobs.objects.orderBeforeSlots) setMro(type);
  if (!knobs.collector.tracksEmptyInstances && type.memberCount === 0 && !type.has(TypeFeature.HAS_DICT) && !base.has(TypeFeature.GC)) {
    type.features &= ~TypeFeature.GC;
  }
  if (lacksSharedKeys(type)) resizeObject(ref, sizeOf(ref) - knobs.reports.sharedKeysSize);
  for (const b of bases) linkSubclass(b, type);
  prepareSharedKeys(type, base);
  ensureDoc(type);
  fixupSlots(type);
  updateCreateSlot(type);
  callSetNames(type);
  callInitSubclass(type, definition.keywords);
  dropHolds(mark);
  return ref;
}

/** Whether the class keeps no keys for its instances: they have no `__dict__`, or (from 3.11) one that a built-in base has made room for. */
function lacksSharedKeys(type: PyType): boolean {
  if (!type.has(TypeFeature.HAS_DICT | TypeFeature.TYPE_SUBCLASS)) return true;
  if (knobs.inlineValues && !knobs.managedWeakrefs && type.itemSize !== 0 && !type.has(TypeFeature.TYPE_SUBCLASS)) return true;
  return knobs.inlineValues && solidBase(type).has(TypeFeature.HAS_DICT | TypeFeature.TYPE_SUBCLASS);
}

function newClassRow(metatype: PyType, definition: ClassDefinition, base: PyType, bases: PyType[]): Ref {
  const type = new PyType(definition.name, '', base, inheritSlots(base.slots), new DictTable());
  type.id = classIds.free.pop() ?? classIds.next++;
  if (type.id >= MAX_TYPE_IDS) raise('MemoryError', 'too many classes');
  const ref = allocateGc(metatype === typeTable[TypeId.TYPE] ? TypeId.TYPE : metatype.id, knobs.sizes.class - 16);
  if (metatype.has(TypeFeature.HEAP)) incref(metatype.ref);
  payloads[ref] = type;
  type.ref = ref;
  type.metatype = metatype;
  type.bases = bases;
  type.mro = [type];
  typeTable[type.id] = type;
  incref(base.ref);
  type.features = TypeFeature.HEAP | TypeFeature.BASETYPE | TypeFeature.GC;
  for (const b of bases) type.features |= b.features & INHERITED_FEATURES;
  type.features |= base.features & (TypeFeature.HAS_DICT | TypeFeature.HAS_WEAKREF);
  type.basicSize = base.basicSize;
  type.itemSize = base.itemSize;
  type.memberCount = base.memberCount;
  type.preHeader = base.preHeader;
  Object.assign(type.slots, { dealloc: subtypeDealloc, traverse: subtypeTraverse, clear: subtypeClear });
  typeCreation.created?.(type);
  track(ref);
  return ref;
}

function copyNamespace(namespace: Ref): Ref {
  // The order of an OrderedDict is not that of its table.
  const plain = typeIdOf(namespace) === TypeId.DICT ? newRef(namespace) : dictCopy(namespace);
  const table = copyTable(dictTable(plain));
  for (let i = 0; i < table.count; i++) {
    // Attributes are looked up by the one str with their name.
    if (isExactStr(keyAt(table, i))) table.entries[3 * i] = internBorrowed(keyAt(table, i));
    incref(keyAt(table, i));
    incref(valueAt(table, i));
  }
  decref(plain);
  return stealDict(table);
}

function prepareNamespace(type: PyType): void {
  const qualname = dictGetBorrowed(type.dictRef, S_QUALNAME);
  if (qualname !== NULL) {
    if (!isStr(qualname)) raise('TypeError', `type __qualname__ must be a str, not ${typeOf(qualname).name}`);
    type.qualname = textOf(qualname);
    dictDelete(type.dictRef, S_QUALNAME);
  } else type.qualname = type.name;
  if (dictGetBorrowed(type.dictRef, S_MODULE) === NULL) currentModule.setOn(type.dictRef);
  const create = dictGetBorrowed(type.dictRef, S_NEW);
  if (create !== NULL && typeIdOf(create) === TypeId.FUNCTION) stealDictSet(type.dictRef, S_NEW, newWrapper(staticMethodType, create));
  for (const name of [S_INIT_SUBCLASS, S_CLASS_GETITEM]) {
    const method = dictGetBorrowed(type.dictRef, name);
    if (method !== NULL && typeIdOf(method) === TypeId.FUNCTION) stealDictSet(type.dictRef, name, newWrapper(classMethodType, method));
  }
  if (dictGetBorrowed(type.dictRef, S_EQ) !== NULL && dictGetBorrowed(type.dictRef, S_HASH) === NULL) dictSet(type.dictRef, S_HASH, None);
}

/** `__module__` of a class made without one: that of the running frame; set by the machine. */
export const currentModule = {
  setOn: (_dict: Ref): void => {},
};

/** `__slots__` members, or the descriptors for `__dict__` and `__weakref__`. CPython: type_new_slots(). */
function addSlots(type: PyType, base: PyType): void {
  const slots = dictGetBorrowed(type.dictRef, S_SLOTS);
  // Bases that are not laid out first may bring what the first has no room for.
  const others = type.bases.filter((other) => other !== base);
  let wantsDict = slots === NULL;
  let wantsWeakref = slots === NULL;
  if (slots !== NULL) {
    const names = isStr(slots) ? [newRef(slots)] : collectForTuple(slots);
    const mark = holdMark();
    names.forEach(hold);
    if (names.length > 0 && base.itemSize !== 0) raise('TypeError', `nonempty __slots__ not supported for subtype of '${base.name}'`);
    const wanted = slotNames(type, names);
    wantsDict = wanted.includes('__dict__') || others.some((other) => other.has(TypeFeature.HAS_DICT));
    wantsWeakref = wanted.includes('__weakref__') || others.some((other) => other.has(TypeFeature.HAS_WEAKREF));
    type.slotNames = wanted.filter((name) => name !== '__dict__' && name !== '__weakref__');
    // CPython keeps a tuple of the names.
    if (type.slotNames.length > 0) countAllocation();
    for (const name of type.slotNames) addMember(type, name);
    dropHolds(mark);
    names.forEach(decref);
  }
  type.basicSize += 8 * (type.memberCount - base.memberCount);
  // Classes and modules have their attributes elsewhere; a subclass of theirs adds no second dict.
  const hasOwnKind = type.has(TypeFeature.TYPE_SUBCLASS) || solidBase(base).id === TypeId.MODULE;
  if (wantsDict && !hasOwnKind && !base.has(TypeFeature.HAS_DICT)) {
    type.features |= TypeFeature.HAS_DICT;
    addDescriptor(type, S_DICT, DICT_ATTRIBUTE, sharedDict);
    if (knobs.inlineValues && (base.itemSize === 0 || knobs.managedWeakrefs)) type.preHeader = PRE_HEADER;
    else type.basicSize += 8;
  }
  if (wantsWeakref && !base.has(TypeFeature.HAS_WEAKREF) && base.itemSize === 0) {
    type.features |= TypeFeature.HAS_WEAKREF;
    addDescriptor(type, S_WEAKREF, WEAKREF_ATTRIBUTE, sharedWeakref);
    if (knobs.managedWeakrefs) type.preHeader = PRE_HEADER;
    else type.basicSize += 8;
  }
}

function setDict(self: Ref, value: Ref): void {
  if (value === NULL) {
    stealInstanceDict(self, stealDict(new DictTable()));
    return;
  }
  if (!isDict(value)) raise('TypeError', `__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
  stealInstanceDict(self, newRef(value));
}

const DICT_ATTRIBUTE = getset('__dict__', (self) => newRef(materializedDictBorrowed(self)), setDict);
const WEAKREF_ATTRIBUTE = getset('__weakref__', (self) => {
  const [first] = weakrefsTo(self);
  return first === undefined ? None : newRef(first);
});
/** Those that belong to no class (from 3.15). */
const sharedDict = staticGetSetDescriptor(DICT_ATTRIBUTE);
const sharedWeakref = staticGetSetDescriptor(WEAKREF_ATTRIBUTE);

/** Names that the compiler puts into a class's namespace for the class to take out again. */
const COMPILERS_NAMES = new Set(['__qualname__', '__classcell__', '__classdictcell__']);

/** Names in `__slots__`, mangled and checked, in CPython's order: sorted. */
function slotNames(type: PyType, names: readonly Ref[]): string[] {
  const texts = names.map((name) => {
    if (!isStr(name)) raise('TypeError', `__slots__ items must be strings, not '${typeOf(name).name}'`);
    if (!/^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(textOf(name))) raise('TypeError', '__slots__ must be identifiers');
    return textOf(name);
  });
  const checked: string[] = [];
  for (const text of texts) {
    if (text === '__dict__' && (type.has(TypeFeature.HAS_DICT) || checked.includes(text))) {
      raise('TypeError', '__dict__ slot disallowed: we already got one');
    }
    if (text === '__weakref__' && (type.has(TypeFeature.HAS_WEAKREF) || checked.includes(text))) raise('TypeError', knobs.objects.secondWeakrefSlot);
    checked.push(mangledSlot(type, text));
  }
  return checked.sort();
}

/** The member's name, or ValueError if the class has an attribute of that name. */
function mangledSlot(type: PyType, text: string): string {
  if (text === '__dict__' || text === '__weakref__') return text;
  const mangled = text.startsWith('__') && !text.endsWith('__') ? `_${type.name.replace(/^_+/, '')}${text}` : text;
  const key = internedStr(mangled);
  const clash = !COMPILERS_NAMES.has(mangled) && dictGetBorrowed(type.dictRef, key) !== NULL;
  decref(key);
  if (clash) raise('ValueError', `'${mangled}' in __slots__ conflicts with class variable`);
  return mangled;
}

function addMember(type: PyType, name: string): void {
  type.memberCount++;
  stealDictSet(type.dictRef, internedStr(name), newMemberDescriptor(type, name, type.memberCount));
}

function addDescriptor(type: PyType, name: Ref, attribute: GetSet, shared: Ref): void {
  stealDictSet(type.dictRef, name, knobs.collector.sharedDescriptors ? newRef(shared) : newGetSetDescriptor(type, attribute));
}

function setMro(type: PyType): void {
  type.mro = resolutionOrder(type);
  type.mroRef = stealTuple(type.mro.map((t) => newRef(t.ref)));
  const pattern = type.mro.slice(1).find((t) => t.has(PATTERN_FEATURES));
  if (pattern !== undefined) type.features |= pattern.features & PATTERN_FEATURES;
}

/** The order of C3, or what the metaclass's own `mro()` says. CPython: mro_invoke(). */
export function resolutionOrder(type: PyType): PyType[] {
  const metatype = typeOf(type.ref);
  const typeType = typeTable[TypeId.TYPE];
  if (metatype === typeType || lookupBorrowed(metatype, S_MRO) === lookupBorrowed(typeType, S_MRO)) return mergeMro(type);
  const mark = holdMark();
  const result = hold(callSpecial(type.ref, S_MRO));
  const items = collectItems(result);
  items.forEach(hold);
  const layout = layoutOf(type);
  const order = items.map((item) => {
    if (!isTypeRef(item)) raise('TypeError', `${knobs.wording.mroOwner(type.name)}mro() returned a non-class ('${typeOf(item).name}')`);
    const base = pyTypeOf(item);
    if (!extendsLayout(layout, layoutOf(base))) raise('TypeError', `${knobs.wording.mroOwner(type.name)}mro() returned base with unsuitable layout ('${base.name}')`);
    return base;
  });
  releaseHolds(mark);
  return order;
}

export function isTypeRef(ref: Ref): boolean {
  return typeOf(ref).has(TypeFeature.TYPE_SUBCLASS);
}

/** Slots of the class and everything derived from it, after a change of its attributes or bases. CPython: update_slot(). */
export function updateSlotsDown(type: PyType): void {
  fixupSlots(type);
  updateCreateSlot(type);
  for (const subclass of type.subclasses) updateSlotsDown(subclass);
}

/** The class's budget of inline attribute names. CPython: init_inline_values(), _PyDict_NewKeysForClass(). */
function prepareSharedKeys(type: PyType, base: PyType): void {
  const solid = solidBase(base);
  if (type.memberCount > 0 && !knobs.inlineValuesWithMembers) return;
  const hasRoom = solid.itemSize === 0 && !solid.has(TypeFeature.HAS_DICT | TypeFeature.TYPE_SUBCLASS);
  const inlineLayout = solid === objectType || (knobs.inlineValuesInSubclasses && hasRoom);
  if (!knobs.inlineValues || !type.has(TypeFeature.HAS_DICT) || !inlineLayout) return;
  type.inlineOffset = 1 + type.memberCount;
  type.sharedKeys = { names: [], index: new Map(), usable: KEY_BUDGET };
  if (!knobs.staticAttributesPreEntered) return;
  const names = dictGetBorrowed(type.dictRef, S_STATIC_ATTRIBUTES);
  if (names === NULL || !isTuple(names)) return;
  for (const name of tupleItems(names).slice(0, KEY_BUDGET)) {
    enterSharedName(type.sharedKeys, internBorrowed(name));
    type.sharedKeys.usable--;
  }
}

/** A Python `__new__` anywhere before the built-in base fills the slot. */
export function updateCreateSlot(type: PyType): void {
  const found = lookupBorrowed(type, S_NEW);
  type.slots.create = typeIdOf(found) === TypeId.BUILTIN_FUNCTION ? solidBase(type).slots.create : genericCreate;
}

function finishCell(type: PyType): void {
  const cell = dictGetBorrowed(type.dictRef, S_CLASSCELL);
  if (cell === NULL) return;
  if (typeIdOf(cell) !== TypeId.CELL) raise('TypeError', `__classcell__ must be a nonlocal cell, not <class '${typeOf(cell).name}'>`);
  stealIntoCell(cell, newRef(type.ref));
  dictDelete(type.dictRef, S_CLASSCELL);
}

/** Annotation scopes of a class body read its namespace through this cell. CPython: type_new_set_classdictcell(). */
function finishDictCell(type: PyType): void {
  const cell = dictGetBorrowed(type.dictRef, S_CLASSDICTCELL);
  if (cell === NULL) return;
  if (typeIdOf(cell) !== TypeId.CELL) raise('TypeError', `__classdictcell__ must be a nonlocal cell, not <class '${typeOf(cell).name}'>`);
  stealIntoCell(cell, newRef(type.dictRef));
  dictDelete(type.dictRef, S_CLASSDICTCELL);
}

/** CPython: type_new_set_names(). */
function callSetNames(type: PyType): void {
  const mark = holdMark();
  const table = type.dict;
  const entries: [Ref, Ref][] = [];
  for (let i = 0; i < table.count; i++) {
    if (keyAt(table, i) !== NULL) entries.push([hold(newRef(keyAt(table, i))), hold(newRef(valueAt(table, i)))]);
  }
  for (const [key, value] of entries) {
    const result = setNameCall(type, key, value);
    if (result !== NULL) decref(result);
  }
  dropHolds(mark);
  for (const [key, value] of entries) {
    decref(key);
    decref(value);
  }
}

/** Calls `__set_name__`; what it raises gets a note, or becomes the cause of a RuntimeError (up to 3.11). */
function setNameCall(type: PyType, key: Ref, value: Ref): Ref {
  const say = knobs.objects.wrapsSetNameErrors ? withCause : withNote;
  return say(
    () => callSpecialBound(value, S_SET_NAME, type.ref, key),
    () => `Error calling __set_name__ on '${typeOf(value).name}' instance ${reprText(key)} in '${type.name}'`,
  );
}

/** `super(type, type).__init_subclass__(**keywords)`. CPython: type_new_init_subclass(). */
function callInitSubclass(type: PyType, keywords: ReadonlyMap<string, Ref>): void {
  const mark = holdMark();
  // The names that may have __set_name__ are copied first; super is called as any type.
  countPassingDict();
  // A list that merges the orders of several bases, or that sorts the names of the slots.
  if (type.slotNames.length > 0 || type.bases.length > 1) countPassingLists(1);
  if (!knobs.vectorcallTypes.has('super')) countArgumentTuple(2);
  const parent = hold(superType.slots.create!(superType, { values: [], names: [] }));
  superType.slots.init!(parent, { values: [type.ref, type.ref], names: [] });
  const method = hold(superType.slots.getattro(parent, S_INIT_SUBCLASS));
  const names = [...keywords.keys()].map((name) => hold(newStr(name)));
  const args = { values: [...keywords.values()], names };
  const arrayMark = holdMark();
  holdArray(args);
  const result = callObject(method, args);
  releaseHolds(arrayMark);
  dropHolds(mark);
  names.forEach(decref);
  decref(method);
  decref(parent);
  decref(result);
}

/** Gives a class's id back when its row is freed. */
export function releaseClassId(type: PyType): void {
  classIds.free.push(type.id);
}

export function resetClassIds(): void {
  classIds.next = FIRST_CLASS_ID;
  classIds.free.length = 0;
}

/** `__doc__` as `type(name, bases, dict)` leaves it: None if the namespace has none. */
function ensureDoc(type: PyType): void {
  const doc = dictGetBorrowed(type.dictRef, S_DOC);
  if (doc === NULL) dictSet(type.dictRef, S_DOC, None);
  else if (isStr(doc)) encodeBytes(doc, 'utf-8', 'strict');
}
