import type { Ref } from '../../object/ref';
import { Intrinsic1, Intrinsic2 } from '../../bytecode/opcodes';
import { decref, newRef, xdecref } from '../../heap/refcount';
import type { PyType } from '../../object/py-type';
import { functionOf } from '../../types/function';
import { subscriptGeneric } from '../../types/generic';
import { makeTypeAlias } from '../../types/type-alias';
import { newParameter, parameterOf } from '../../types/type-parameter';
import { paramSpecType, typeVarTupleType, typeVarType } from '../../types/type-variable';
import { tupleItems } from '../../values/sequences';
import { defineHandlers } from '../handlers';
import { pop, push, stack, vm } from '../state';

/** What generic definitions and `type` statements need. CPython: Python/intrinsics.c. */

/** Borrows; a new reference. */
const unary: Record<number, (value: Ref) => Ref> = {
  [Intrinsic1.TYPEVAR]: (name) => newInferred(typeVarType, name),
  [Intrinsic1.PARAMSPEC]: (name) => newInferred(paramSpecType, name),
  [Intrinsic1.TYPEVARTUPLE]: (name) => newInferred(typeVarTupleType, name),
  [Intrinsic1.SUBSCRIPT_GENERIC]: subscriptGeneric,
  [Intrinsic1.TYPEALIAS]: (parts) => {
    const [name, params, evaluate] = tupleItems(parts);
    return makeTypeAlias(name, params, evaluate);
  },
};

/** A type parameter whose variance is inferred, as all are that a definition declares. */
function newInferred(type: PyType, name: Ref): Ref {
  const self = newParameter(type, name);
  parameterOf(self).inferred = true;
  return self;
}

/** Borrows; a new reference. */
const binary: Record<number, (first: Ref, second: Ref) => Ref> = {
  [Intrinsic2.TYPEVAR_WITH_BOUND]: (name, evaluate) => {
    const self = newInferred(typeVarType, name);
    parameterOf(self).bound.evaluate = newRef(evaluate);
    return self;
  },
  [Intrinsic2.TYPEVAR_WITH_CONSTRAINTS]: (name, evaluate) => {
    const self = newInferred(typeVarType, name);
    parameterOf(self).constraints.evaluate = newRef(evaluate);
    return self;
  },
  [Intrinsic2.SET_FUNCTION_TYPE_PARAMS]: (fn, params) => {
    const data = functionOf(fn);
    const old = data.typeParams;
    data.typeParams = newRef(params);
    xdecref(old);
    return newRef(fn);
  },
  [Intrinsic2.SET_TYPEPARAM_DEFAULT]: (param, evaluate) => {
    parameterOf(param).fallback.evaluate = newRef(evaluate);
    return newRef(param);
  },
};

defineHandlers({
  CALL_INTRINSIC_1(number) {
    const result = unary[number](stack[vm.sp - 1] as Ref);
    decref(pop());
    push(result);
  },
  CALL_INTRINSIC_2(number) {
    const result = binary[number](stack[vm.sp - 2] as Ref, stack[vm.sp - 1] as Ref);
    decref(pop());
    decref(pop());
    push(result);
  },
});
