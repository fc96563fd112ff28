import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { collectWhereOnHeap } from '../object/collected-types';
import { defineModule, pythonModules } from '../object/define-module';
import { raise } from '../object/errors';
import { staticString } from '../object/names';
import { native } from '../object/native';
import type { PyType } from '../object/py-type';
import { PATTERN_FEATURES, TypeFeature, isInstance, isSubtype, typeIdOf, typeOf, typeTable } from '../object/py-type';
import { payloadOf } from '../object/table';
import { TypeId } from '../object/type-ids';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { getAttr, getOptionalAttr, setAttr } from '../protocols/attribute';
import { callMethod } from '../protocols/call';
import { isSubclassOf } from '../protocols/instance-check';
import { forEachItem } from '../protocols/iterate';
import { asLong } from '../protocols/number';
import { inUnseenOrder } from '../protocols/seed-use';
import { isTrue } from '../protocols/truth';
import { lookupBorrowed, ownAttributeBorrowed, ownNames } from '../protocols/type-lookup';
import { frozensetFrom, newSet } from '../types/set';
import { setAdd } from '../types/set-operations';
import { newInt } from '../values/numbers';
import { setTable } from '../values/sets';
import { isStr } from '../values/text';
import type { AbcData } from './abc-data';
import { abcDataType, addClass, hasClass, isKnownStranger, newAbcData, registeredClasses, registrations, withAbcData } from './abc-data';
import abcSource from './python/abc.py';
import containersSource from './python/_collections_abc.py';
import { False, None, NotImplemented, True } from '../values/singletons';

/** What `abc.ABCMeta` does natively. CPython: Modules/_abc.c. */

const S_ABSTRACT = staticString('__isabstractmethod__');
const S_IMPL = staticString('_abc_impl');
const S_ABSTRACTS = staticString('__abstractmethods__');
const S_SUBCLASSHOOK = staticString('__subclasshook__');
const S_SUBCLASSCHECK = staticString('__subclasscheck__');
const S_FLAGS = staticString('__abc_tpflags__');
const S_CLASS = staticString('__class__');

const typeOfRef = (cls: Ref): PyType => payloadOf<PyType>(cls);

/** False once the class was freed: its row is another object's, or nobody's. */
const isAlive = (type: PyType): boolean => payloadOf<unknown>(type.ref) === type;

function isAbstract(value: Ref): boolean {
  const mark = holdMark();
  const flag = getOptionalAttr(value, S_ABSTRACT);
  if (flag === NULL) return false;
  hold(flag);
  const truth = isTrue(flag);
  dropHolds(mark);
  decref(flag);
  return truth;
}

/** Nobody sees in which order the names are asked for, but an attribute whose class is the program's own. */
function addInherited(names: Ref, cls: Ref, inherited: Ref): void {
  if (typeIdOf(inherited) !== TypeId.FROZENSET) {
    forEachItem(inherited, (name) => addIfAbstract(names, cls, name));
    return;
  }
  inUnseenOrder(setTable(inherited), (note) => {
    forEachItem(inherited, (name) => {
      const attribute = isStr(name) ? lookupBorrowed(typeOfRef(cls), name) : NULL;
      if (attribute !== NULL && typeOf(attribute).has(TypeFeature.HEAP)) note();
      addIfAbstract(names, cls, name);
    });
  });
}

/** CPython: _abc__abc_init_impl(), compute_abstract_methods(). */
function init(cls: Ref): Ref {
  const type = typeOfRef(cls);
  const mark = holdMark();
  const names = hold(newSet());
  for (const name of ownNames(type)) if (isAbstract(ownAttributeBorrowed(type, name))) setAdd(names, name);
  for (const base of type.bases) {
    const inherited = getOptionalAttr(base.ref, S_ABSTRACTS);
    if (inherited === NULL) continue;
    hold(inherited);
    addInherited(names, cls, inherited);
    dropHolds(mark + 1);
    decref(inherited);
  }
  const frozen = hold(frozensetFrom(names));
  setAttr(cls, S_ABSTRACTS, frozen);
  dropHolds(mark);
  decref(frozen);
  decref(names);
  const data = hold(newAbcData());
  setAttr(cls, S_IMPL, data);
  dropHolds(mark);
  decref(data);
  takePatternFlags(type);
  return None;
}

/** CPython: Include/object.h, Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING. */
const SEQUENCE_FLAG = 1 << 5;
const MAPPING_FLAG = 1 << 6;

/** A class says with `__abc_tpflags__` which patterns match its instances. */
function takePatternFlags(type: PyType): void {
  const flags = ownAttributeBorrowed(type, S_FLAGS);
  if (flags === NULL || typeOf(flags) !== typeTable[TypeId.INT]) return;
  const wanted = asLong(flags) & (SEQUENCE_FLAG | MAPPING_FLAG);
  if (wanted === (SEQUENCE_FLAG | MAPPING_FLAG)) {
    raise('TypeError', '__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING');
  }
  if (wanted !== 0) setPatternFeature(type, wanted === SEQUENCE_FLAG ? TypeFeature.SEQUENCE_PATTERN : TypeFeature.MAPPING_PATTERN);
  setAttr(type.ref, S_FLAGS, NULL);
}

function setPatternFeature(type: PyType, feature: number): void {
  type.features = (type.features & ~PATTERN_FEATURES) | feature;
}

/** What is registered, and its subclasses, is matched as the class that it is registered with. CPython: set_collection_flag_recursive(). */
function spreadPatternFeature(type: PyType, feature: number): void {
  if (feature === 0 || type.has(TypeFeature.IMMUTABLE) || (type.features & PATTERN_FEATURES) === feature) return;
  setPatternFeature(type, feature);
  for (const subclass of type.subclasses) if (isAlive(subclass)) spreadPatternFeature(subclass, feature);
}

function addIfAbstract(names: Ref, cls: Ref, name: Ref): void {
  const value = getOptionalAttr(cls, name);
  if (value === NULL) return;
  const mark = holdMark();
  hold(value);
  if (isAbstract(value)) setAdd(names, name);
  dropHolds(mark);
  decref(value);
}

/** CPython: _abc__abc_register_impl(). */
function register(cls: Ref, subclass: Ref): Ref {
  if (!isInstance(subclass, typeTable[TypeId.TYPE])) raise('TypeError', 'Can only register classes');
  if (isSubclassOf(subclass, cls)) return newRef(subclass);
  if (isSubclassOf(cls, subclass)) raise('RuntimeError', 'Refusing to create an inheritance cycle');
  withAbcData(cls, (data) => addClass(data, 'registry', subclass));
  registrations.count++;
  spreadPatternFeature(typeOfRef(subclass), typeOfRef(cls).features & PATTERN_FEATURES);
  return newRef(subclass);
}

/** CPython: _abc__abc_subclasscheck_impl(). */
function subclassCheck(cls: Ref, subclass: Ref): Ref {
  if (!isInstance(subclass, typeTable[TypeId.TYPE])) raise('TypeError', 'issubclass() arg 1 must be a class');
  return withAbcData(cls, (data) => {
    if (hasClass(data, 'cache', subclass)) return True;
    if (isKnownStranger(data, subclass)) return False;
    const { answer, isNew } = askAnew(data, cls, subclass);
    if (isNew) addClass(data, answer ? 'cache' : 'negativeCache', subclass);
    return answer ? True : False;
  });
}

/** What is not known yet; found in the registry itself it is not worth another note. */
function askAnew(data: AbcData, cls: Ref, subclass: Ref): { answer: boolean; isNew: boolean } {
  const claim = callMethod(cls, S_SUBCLASSHOOK, subclass);
  if (claim === True || claim === False) return { answer: claim === True, isNew: true };
  if (claim !== NotImplemented) raise('AssertionError', '__subclasshook__ must return either False, True, or NotImplemented');
  const type = typeOfRef(cls);
  if (isSubtype(typeOfRef(subclass), type)) return { answer: true, isNew: true };
  if (hasClass(data, 'registry', subclass)) return { answer: true, isNew: false };
  const mark = holdMark();
  const registered = registeredClasses(data).map(hold);
  let answer = registered.some((other) => isSubclassOf(subclass, other));
  dropHolds(mark);
  registered.forEach(decref);
  answer ||= [...type.subclasses].some((derived) => isAlive(derived) && isSubclassOf(subclass, derived.ref));
  return { answer, isNew: true };
}

/** CPython: _abc__abc_instancecheck_impl(). */
function instanceCheck(cls: Ref, instance: Ref): Ref {
  const mark = holdMark();
  const claimed = hold(getAttr(instance, S_CLASS));
  const answer = withAbcData(cls, (data) => {
    if (hasClass(data, 'cache', claimed)) return True;
    const actual = typeOf(instance).ref;
    if (claimed === actual) {
      const isStranger = data.negativeVersion === registrations.count && hasClass(data, 'negativeCache', claimed);
      return isStranger ? False : callMethod(cls, S_SUBCLASSCHECK, claimed);
    }
    const first = callMethod(cls, S_SUBCLASSCHECK, claimed);
    hold(first);
    const isEnough = isTrue(first);
    dropHolds(holdMark() - 1);
    if (isEnough) return first;
    decref(first);
    return callMethod(cls, S_SUBCLASSCHECK, actual);
  });
  dropHolds(mark);
  decref(claimed);
  return answer;
}

pythonModules.set('abc', abcSource);
pythonModules.set('_collections_abc', containersSource);

defineModule({
  name: '_abc',
  functions: [
    native('_abc_init', '(self, /)', init),
    native('_abc_register', '(self, subclass, /)', register),
    native('_abc_instancecheck', '(self, instance, /)', instanceCheck),
    native('_abc_subclasscheck', '(self, subclass, /)', subclassCheck),
    native('get_cache_token', '()', () => newInt(registrations.count)),
  ],
  values: () => {
    collectWhereOnHeap(abcDataType);
    return {};
  },
});
