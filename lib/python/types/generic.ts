import { objectCreate } from './object';
import type { Ref } from '../object/ref';
import { defineType } from '../object/define-type';
import { nativeClassMethod } from '../object/native';
import { TypeFeature } from '../object/py-type';
import { staticString } from '../object/names';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { getAttr } from '../protocols/attribute';
import { callObject } from '../protocols/call';
import { callTyping, importHook } from '../protocols/import-hook';
import { newStr } from '../values/text';
import { unpackTypeVarTuples } from './type-variable';

/** `typing.Generic`, whose two class methods are functions of `typing`. CPython: Objects/typevarobject.c, generic_type. */

/** Calls `typing.name(cls, *args, **keywords)`. */
function forward(name: string) {
  const nameRef = staticString(name);
  return (cls: Ref, args: Ref[], keywords: Map<string, Ref>): Ref => {
    const mark = holdMark();
    const typing = hold(importHook.module('typing'));
    const fn = hold(getAttr(typing, nameRef));
    const names = [...keywords.keys()].map((keyword) => hold(newStr(keyword)));
    const result = callObject(fn, { values: [cls, ...args, ...keywords.values()], names });
    dropHolds(mark);
    [...names, fn, typing].forEach(decref);
    return result;
  };
}

export const genericType = defineType({
  name: 'Generic',
  module: 'typing',
  // An instance of `Generic` itself holds nothing, so that the collector need not see it.
  features: TypeFeature.BASETYPE,
  doc: 'Base of classes with type parameters.',
  slots: { create: objectCreate },
  methods: [
    nativeClassMethod('__class_getitem__', '(*args, **kwargs)', forward('_generic_class_getitem')),
    nativeClassMethod('__init_subclass__', '(*args, **kwargs)', forward('_generic_init_subclass')),
  ],
});

/** The base `Generic[…]` of a class with type parameters, given as a tuple. CPython: _Py_subscript_generic() */
export function subscriptGeneric(params: Ref): Ref {
  const mark = holdMark();
  const unpacked = hold(unpackTypeVarTuples(params));
  const result = callTyping('_GenericAlias', genericType.ref, unpacked);
  dropHolds(mark);
  decref(unpacked);
  return result;
}
