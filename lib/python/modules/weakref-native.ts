import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { native } from '../object/native';
import { knobs } from '../object/knobs';
import { newRef } from '../heap/refcount';
import { weakrefsTo } from '../heap/weakrefs';
import { dictGetBorrowed, dictDelete } from '../protocols/mapping';
import { weakTargetBorrowed, weakrefType, isWeakref } from '../types/weakref';
import { newWeakProxy, weakCallableProxyType, weakProxyType } from '../types/weakproxy';
import { isDict } from '../values/dicts';
import { newBool, newInt } from '../values/numbers';
import { stealList } from '../values/sequences';
import { None } from '../values/singletons';

/** The module _weakref, on which weakref is built (CPython: Modules/_weakref.c). */

/** Deletes an entry whose value is a dead weak reference; another value may have taken its place. CPython: _PyDict_DelItemIf(). */
function removeDeadWeakref(dict: Ref, key: Ref): Ref {
  if (!isDict(dict)) return None;
  const value = dictGetBorrowed(dict, key);
  if (value !== NULL && isWeakref(value) && weakTargetBorrowed(value) === NULL) dictDelete(dict, key);
  return None;
}

defineModule({
  name: '_weakref',
  doc: 'Weak-reference support module.',
  functions: [
    native('proxy', '(object, callback=None, /)', (target: Ref, callback: Ref) => newWeakProxy(target, callback === None ? NULL : callback)),
    native('getweakrefcount', '(object, /)', (target: Ref) => newInt(weakrefsTo(target).length)),
    native('getweakrefs', '(object, /)', (target: Ref) => stealList(weakrefsTo(target).map(newRef))),
    native('_remove_dead_weakref', '(dct, key, /)', removeDeadWeakref),
  ],
  values: () => ({
    ref: newRef(weakrefType.ref),
    ReferenceType: newRef(weakrefType.ref),
    ProxyType: newRef(weakProxyType.ref),
    CallableProxyType: newRef(weakCallableProxyType.ref),
    _notes_removals: newBool(knobs.reports.weakContainersNoteRemovals),
  }),
});
