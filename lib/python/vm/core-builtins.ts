import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { staticString } from '../object/names';
import type { CallArguments } from '../object/py-type';
import { typeIdOf, typeOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { decref, newRef } from '../heap/refcount';
import { hold, holdMark, releaseHolds } from '../heap/holds';
import { getOptionalAttr } from '../protocols/attribute';
import { call, callObject } from '../protocols/call';
import { currentScope } from '../protocols/current-scope';
import { dictSet } from '../protocols/mapping';
import { reprText } from '../protocols/repr';
import { asLong } from '../protocols/number';
import { holdArray, takesArray } from '../types/argument-arrays';
import { cellContentBorrowed } from '../types/cell';
import { calculateMetaclass } from '../types/class-creation';
import { pyTypeOf } from '../types/object';
import { isTypeObject, typeType } from '../types/type';
import { newDict } from '../values/dicts';
import { newTuple, stealTuple, tupleItems } from '../values/sequences';
import { isStr, newStr, textOf } from '../values/text';
import { runClassBody } from './execute';
import { localsOfFrame } from './frames';
import { importModule } from './import';
import { vm } from './state';

/** Built-in functions that need the machine: classes, compiling and running code, namespaces, imports. */
const S_PREPARE = staticString('__prepare__');
const S_MRO_ENTRIES = staticString('__mro_entries__');
const S_ORIG_BASES = staticString('__orig_bases__');

/** CPython: Python/bltinmodule.c, builtin___build_class__(). */
function buildClass(func: Ref, name: Ref, bases: Ref[], keywords: Map<string, Ref>): Ref {
  if (typeIdOf(func) !== TypeId.FUNCTION) raise('TypeError', '__build_class__: func must be a function');
  if (!isStr(name)) raise('TypeError', '__build_class__: name is not a string');
  const mark = holdMark();
  const resolved = resolveBases(bases);
  const basesTuple = hold(stealTuple(resolved.map(newRef)));
  let meta = keywords.get('metaclass') ?? NULL;
  keywords.delete('metaclass');
  if (meta === NULL) meta = resolved.length === 0 ? typeType.ref : typeOf(resolved[0]).ref;
  if (isTypeObject(meta)) meta = calculateMetaclass(pyTypeOf(meta), resolved).ref;
  const names = [...keywords.keys()].map((keyword) => hold(newStr(keyword)));
  const extra = [...keywords.values()];
  if (extra.length > 0) {
    const passed = hold(newDict());
    names.forEach((keyword, i) => dictSet(passed, keyword, extra[i]));
  }
  const prepare = meta === typeType.ref ? NULL : getOptionalAttr(meta, S_PREPARE);
  let namespace: Ref;
  if (prepare === NULL) namespace = hold(newDict());
  else {
    hold(prepare);
    const args = { values: [name, basesTuple, ...extra], names };
    const prepareMark = holdMark();
    if (takesArray(prepare)) holdArray(args);
    namespace = callObject(prepare, args);
    releaseHolds(prepareMark);
    hold(namespace);
    if (typeOf(namespace).slots.getitem === null) {
      raise('TypeError', `${isTypeObject(meta) ? pyTypeOf(meta).name : '<metaclass>'}.__prepare__() must return a mapping, not ${typeOf(namespace).name}`);
    }
  }
  const cell = hold(runClassBody(func, namespace));
  if (resolved !== bases) setOriginalBases(namespace, bases);
  const args: CallArguments = { values: [name, basesTuple, namespace, ...extra], names };
  if (takesArray(meta)) holdArray(args);
  else if (extra.length > 0) {
    // The dict of the keywords is handed on as it is.
    hold(newTuple(name, basesTuple, namespace));
    args.packed = true;
  }
  const cls = callObject(meta, args);
  checkClassCell(cell, cls, name);
  hold(cls);
  newRef(cls);
  releaseHolds(mark);
  return cls;
}

/** Bases that are no classes may stand for some (`Generic[T]`). CPython: update_bases(). */
function resolveBases(bases: Ref[]): Ref[] {
  if (bases.every(isTypeObject)) return bases;
  const resolved: Ref[] = [];
  const original = hold(newTuple(...bases));
  for (const base of bases) {
    const method = isTypeObject(base) ? NULL : getOptionalAttr(base, S_MRO_ENTRIES);
    if (method === NULL) {
      resolved.push(base);
      continue;
    }
    const entries = hold(call(method, original));
    decref(method);
    if (typeIdOf(entries) !== TypeId.TUPLE) raise('TypeError', '__mro_entries__ must return a tuple');
    resolved.push(...tupleItems(entries));
  }
  return resolved;
}

function setOriginalBases(namespace: Ref, bases: Ref[]): void {
  const tuple = newTuple(...bases);
  typeOf(namespace).slots.setitem!(namespace, S_ORIG_BASES, tuple);
  decref(tuple);
}

function checkClassCell(cell: Ref, cls: Ref, name: Ref): void {
  if (cls === NULL || !isTypeObject(cls) || typeIdOf(cell) !== TypeId.CELL) return;
  const content = cellContentBorrowed(cell);
  if (content === NULL) {
    raise('RuntimeError', `__class__ not set defining ${reprText(name)} as ${reprText(cls)}. Was __classcell__ propagated to type.__new__?`);
  }
  if (content !== cls) raise('TypeError', `__class__ set to ${reprText(content)} defining ${reprText(name)} as ${reprText(cls)}`);
}

currentScope.locals = () => localsOfFrame(vm.frame);

export const coreFunctions: NativeMethod[] = [
  native('__build_class__', '(func, name, /, *bases, **kwds)', buildClass),
  native('globals', '()', () => newRef(vm.frame.globals)),
  native('locals', '()', () => localsOfFrame(vm.frame)),
  native('__import__', '(name, globals=None, locals=None, fromlist=(), level=0)', (name: Ref, globals: Ref, _locals: Ref, fromlist: Ref, level: Ref) => {
    if (!isStr(name)) raise('TypeError', `__import__() argument 1 must be str, not ${typeOf(name).name}`);
    return importModule(textOf(name), fromlist, level === NULL ? 0 : asLong(level), globals === NULL ? vm.frame.globals : globals);
  }),
];
