import './object';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { getset, parseSignature } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { callTyping } from '../protocols/import-hook';
import { bindNative } from '../protocols/native-call';
import { newTupleIterator } from '../values/iterators';
import { EMPTY_TUPLE, newTuple, stealTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { newStr, textOf } from '../values/text';
import { checkedType, evaluatorOf, noSubclasses, unionOfHints, valueOf } from './lazy-value';
import { newParamSpecPart, paramSpecArgsType, paramSpecKwargsType } from './param-spec-parts';
import {
  checkName, defaultAttributes, newParameter, noteModule, parameterOf, parameterSlots, refuseLaterArguments, reprParameter, setVariance,
  substitutionMethods, varianceAttributes,
} from './type-parameter';

/** The kinds of type parameter. CPython: Objects/typevarobject.c. */

const TYPEVAR_ARGUMENTS = parseSignature('(name, *constraints, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)');
const PARAMSPEC_ARGUMENTS = parseSignature('(name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, infer_variance=False)');
const TYPEVARTUPLE_ARGUMENTS = parseSignature('(name, *, default=typing.NoDefault)');

const typeName = (ref: Ref): string => typeOf(ref).name;

/** CPython: typevar_new_impl() */
function createTypeVar(type: PyType, args: CallArguments): Ref {
  const bound = bindNative(TYPEVAR_ARGUMENTS, args, 'typevar', 'typevar');
  const [name, constraints, upper, fallback, covariant, contravariant, inferred] = bound as [Ref, Ref[], Ref, Ref, Ref, Ref, Ref];
  checkName('typevar', name, typeName);
  refuseLaterArguments('TypeVar', [['default', fallback], ['infer_variance', inferred]]);
  const mark = holdMark();
  const self = hold(newParameter(type, name));
  setVariance(self, covariant, contravariant, inferred);
  const parameter = parameterOf(self);
  if (upper !== NULL && upper !== None) parameter.bound.value = checkedType(upper, 'Bound must be a type.');
  if (constraints.length === 1) raise('TypeError', 'A single constraint is not allowed');
  if (constraints.length > 0 && parameter.bound.value !== NULL) raise('TypeError', 'Constraints cannot be combined with bound=...');
  if (constraints.length > 0) parameter.constraints.value = newTuple(...constraints);
  if (fallback !== NULL) parameter.fallback.value = newRef(fallback);
  noteModule(self);
  dropHolds(mark);
  return self;
}

export const typeVarType = defineType({
  name: 'TypeVar',
  module: 'typing',
  features: TypeFeature.GC | TypeFeature.HAS_DICT | TypeFeature.HAS_WEAKREF,
  basicSize: 72,
  doc: 'Type variable.',
  slots: { ...parameterSlots, repr: reprParameter, create: createTypeVar, init: () => {} },
  binary: { OR: unionOfHints },
  methods: [...substitutionMethods('_typevar_subst', '_typevar_prepare_subst'), noSubclasses('TypeVar')],
  getset: [
    ...defaultAttributes, ...varianceAttributes,
    getset('__constraints__', (self) => valueOf(parameterOf(self).constraints, EMPTY_TUPLE)),
    getset('evaluate_bound', (self) => evaluatorOf(parameterOf(self).bound)),
    getset('evaluate_constraints', (self) => evaluatorOf(parameterOf(self).constraints)),
  ],
});

/** CPython: paramspec_new_impl() */
function createParamSpec(type: PyType, args: CallArguments): Ref {
  const [name, upper, fallback, covariant, contravariant, inferred] = bindNative(PARAMSPEC_ARGUMENTS, args, 'paramspec', 'paramspec') as Ref[];
  checkName('paramspec', name, typeName);
  refuseLaterArguments('ParamSpec', [['default', fallback], ['infer_variance', inferred]]);
  const mark = holdMark();
  const self = hold(newParameter(type, name));
  setVariance(self, covariant, contravariant, inferred);
  if (upper !== NULL && upper !== None) parameterOf(self).bound.value = checkedType(upper, 'Bound must be a type.');
  if (fallback !== NULL) parameterOf(self).fallback.value = newRef(fallback);
  noteModule(self);
  dropHolds(mark);
  return self;
}

export const paramSpecType = defineType({
  name: 'ParamSpec',
  module: 'typing',
  features: TypeFeature.GC | TypeFeature.HAS_DICT | TypeFeature.HAS_WEAKREF,
  basicSize: 56,
  doc: 'Parameter specification variable.',
  slots: { ...parameterSlots, repr: reprParameter, create: createParamSpec, init: () => {} },
  binary: { OR: unionOfHints },
  methods: [...substitutionMethods('_paramspec_subst', '_paramspec_prepare_subst'), noSubclasses('ParamSpec')],
  getset: [
    ...defaultAttributes, ...varianceAttributes,
    getset('args', (self) => newParamSpecPart(paramSpecArgsType, self)),
    getset('kwargs', (self) => newParamSpecPart(paramSpecKwargsType, self)),
  ],
});

/** CPython: typevartuple_impl() */
function createTypeVarTuple(type: PyType, args: CallArguments): Ref {
  const [name, fallback] = bindNative(TYPEVARTUPLE_ARGUMENTS, args, 'typevartuple', 'typevartuple') as Ref[];
  checkName('typevartuple', name, typeName);
  refuseLaterArguments('TypeVarTuple', [['default', fallback]]);
  const self = newParameter(type, name);
  if (fallback !== NULL) parameterOf(self).fallback.value = newRef(fallback);
  noteModule(self);
  return self;
}

export const typeVarTupleType = defineType({
  name: 'TypeVarTuple',
  module: 'typing',
  features: TypeFeature.GC | TypeFeature.HAS_DICT | TypeFeature.HAS_WEAKREF,
  basicSize: 40,
  doc: 'Type variable tuple.',
  slots: {
    ...parameterSlots,
    repr: (self) => newStr(`${parameterOf(self).inferred ? '' : knobs.wording.typeVarTuplePrefix}${textOf(parameterOf(self).name)}`),
    create: createTypeVarTuple,
    init: () => {},
    iter: iterateUnpacked,
  },
  methods: [...substitutionMethods('_typevartuple_subst', '_typevartuple_prepare_subst'), noSubclasses('TypeVarTuple')],
  getset: defaultAttributes,
});

/** The one item of a TypeVarTuple as an iterable: `Unpack[Ts]`. CPython: unpack_iter() */
function iterateUnpacked(self: Ref): Ref {
  const mark = holdMark();
  const tuple = hold(stealTuple([callTyping('_unpacked', self)]));
  const iterator = newTupleIterator(tuple);
  dropHolds(mark);
  decref(tuple);
  return iterator;
}

/** A tuple of type parameters with each TypeVarTuple replaced by `Unpack[Ts]`; a new reference. CPython: unpack_typevartuples() */
export function unpackTypeVarTuples(params: Ref): Ref {
  const items = tupleItems(params);
  if (!items.some((item) => typeOf(item) === typeVarTupleType)) return newRef(params);
  const mark = holdMark();
  const unpacked = items.map((item) => hold(typeOf(item) === typeVarTupleType ? callTyping('_unpacked', item) : newRef(item)));
  dropHolds(mark);
  return stealTuple(unpacked);
}
