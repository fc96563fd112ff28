import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset, native, parseSignature } from '../object/native';
import type { CallArguments, Visit } from '../object/py-type';
import { TypeFeature, typeIdOf, typeOf } from '../object/py-type';
import { staticString } from '../object/names';
import { payloadOf, setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef, xdecref } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { callTyping } from '../protocols/import-hook';
import { dictGetBorrowed } from '../protocols/mapping';
import { bindNative } from '../protocols/native-call';
import { newDict } from '../values/dicts';
import { EMPTY_TUPLE, isTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { currentModule } from './class-creation';
import { functionOf } from './function';
import { genericAliasOf, newStarredIterator } from './generic-alias';
import { unpackTypeVarTuples } from './type-variable';
import type { LazyValue } from './lazy-value';
import { dropLazy, evaluatorOf, lazyValue, valueOf, visitLazy } from './lazy-value';
import { namedTypes, unionOr } from './union';

/** What a `type` statement makes. CPython: Objects/typevarobject.c, typealiasobject. */
interface TypeAlias {
  name: Ref;
  /** A tuple; NULL when the statement has none. */
  params: Ref;
  value: LazyValue;
  /** NULL for a `type` statement: the module of the function that evaluates. */
  module: Ref;
}

const alias = (self: Ref): TypeAlias => payloadOf<TypeAlias>(self);
const ARGUMENTS = parseSignature('(name, value, *, type_params=())');
const S_MODULE = staticString('__module__');

/** Takes over the references in `data`. */
function newAlias(data: TypeAlias): Ref {
  const self = allocateGc(typeAliasType.id, typeAliasType.basicSize);
  setPayload(self, data);
  track(self);
  return self;
}

/** For a `type` statement: borrowed name, parameters or None, and function. CPython: _Py_make_typealias() */
export function makeTypeAlias(name: Ref, params: Ref, evaluate: Ref): Ref {
  const lazy = { value: NULL, evaluate: newRef(evaluate) };
  return newAlias({ name: newRef(name), params: params === None ? NULL : newRef(params), value: lazy, module: NULL });
}

/** The name of the module whose code is running. CPython: caller() */
function callerModule(): Ref {
  const scratch = newDict();
  currentModule.setOn(scratch);
  const found = dictGetBorrowed(scratch, S_MODULE);
  const module = found === NULL ? NULL : newRef(found);
  decref(scratch);
  return module;
}

/** CPython: typealias_new_impl() */
function createAlias(args: CallArguments): Ref {
  const [name, value, params] = bindNative(ARGUMENTS, args, 'typealias', 'typealias') as Ref[];
  if (!isStr(name)) raise('TypeError', `typealias() argument 'name' must be str, not ${typeOf(name).name}`);
  if (params !== NULL && !isTuple(params)) raise('TypeError', 'type_params must be a tuple');
  if (params !== NULL && tupleItems(params).length > 0) decref(callTyping('_check_type_params', params));
  const kept = params === NULL || tupleItems(params).length === 0 ? NULL : newRef(params);
  return newAlias({ name: newRef(name), params: kept, value: lazyValue(value), module: callerModule() });
}

/** CPython: typealias_subscript() */
function subscript(self: Ref, args: Ref): Ref {
  if (alias(self).params === NULL) raise('TypeError', 'Only generic type aliases are subscriptable');
  return genericAliasOf(self, args);
}

function moduleOf(self: Ref): Ref {
  const { module, value } = alias(self);
  if (module !== NULL) return newRef(module);
  if (value.evaluate === NULL || typeIdOf(value.evaluate) !== TypeId.FUNCTION) return None;
  const found = functionOf(value.evaluate).module;
  return found === NULL ? None : newRef(found);
}

export const typeAliasType = defineType({
  name: 'TypeAliasType',
  module: 'typing',
  features: TypeFeature.GC | TypeFeature.HAS_WEAKREF,
  basicSize: 56,
  doc: 'Type alias.',
  slots: {
    create: (_type, args) => createAlias(args),
    init: () => {},
    dealloc(self) {
      untrack(self);
      clearWeakrefsOf(self);
      const { name, params, value, module } = alias(self);
      dropLazy(value);
      decref(name);
      xdecref(params);
      xdecref(module);
      freeGcRow(self);
    },
    traverse(self: Ref, visit: Visit) {
      const { name, params, value, module } = alias(self);
      visit(name);
      if (params !== NULL) visit(params);
      visitLazy(value, visit);
      if (module !== NULL) visit(module);
    },
    clear(self) {
      const data = alias(self);
      const { params } = data;
      data.params = NULL;
      dropLazy(data.value);
      xdecref(params);
    },
    repr: (self) => newStr(textOf(alias(self).name)),
    getitem: subscript,
    iter(self) {
      if (!knobs.objects.aliasesUnpack) raise('TypeError', "'typing.TypeAliasType' object is not iterable");
      return newStarredIterator(self);
    },
  },
  binary: { OR: unionOr },
  methods: [native('__reduce__', '()', (self: Ref) => newRef(alias(self).name))],
  getset: [
    getset('__name__', (self) => newRef(alias(self).name)),
    getset('__qualname__', (self) => newRef(alias(self).name)),
    getset('__value__', (self) => valueOf(alias(self).value, None)),
    getset('evaluate_value', (self) => evaluatorOf(alias(self).value)),
    getset('__type_params__', (self) => (alias(self).params === NULL ? EMPTY_TUPLE : newRef(alias(self).params))),
    getset('__parameters__', (self) => (alias(self).params === NULL ? EMPTY_TUPLE : unpackTypeVarTuples(alias(self).params))),
    getset('__module__', moduleOf),
  ],
});

namedTypes.has = (ref) => typeOf(ref) === typeAliasType;
