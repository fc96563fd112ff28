import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { getset } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { CompareOp, TypeFeature, isInstance, isSubtype, typeOf, typeTable } from '../object/py-type';
import { payloads } from '../object/table';
import { staticRow } from '../object/static-rows';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { allocateGc, allocateGcUncounted, freeGcRow, freeGcRowUncounted } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { newRef, xdecref } from '../heap/refcount';
import { clearWeakrefsOf } from '../heap/weakrefs';
import { callNative } from '../protocols/native-call';
import { addressText } from '../protocols/repr';
import type { NativeDescriptor } from '../protocols/type-lookup';
import { methodDescribers } from '../protocols/type-lookup';
import { freeListCounts } from '../values/sequences';
import { False, None, NotImplemented, True } from '../values/singletons';
import { newStr } from '../values/text';
import { pyTypeOf } from './object';

/** A built-in function, or a built-in method bound to its receiver. */
export interface NativeFunction {
  method: NativeMethod;
  /** Owned; NULL for a plain function. A type for class methods. */
  self: Ref;
  /** `list.append`, as error messages write it. */
  displayName: string;
  /** Name of the module it belongs to, or null. */
  module: string | null;
}

/** The types of those static methods that have been asked for: such a function is bound to its type, but is not called with it. */
const staticOwners = new Map<NativeMethod, PyType>();

export function nativeFunctionOf(ref: Ref): NativeFunction {
  return payloads[ref] as NativeFunction;
}

/** The immortal object for a module-level built-in function. */
export function staticNativeFunction(method: NativeMethod, module: string): Ref {
  return staticRow(TypeId.BUILTIN_FUNCTION, { method, self: NULL, displayName: module === 'builtins' ? method.name : `${module}.${method.name}`, module } satisfies NativeFunction);
}

/** The immortal method of a built-in type that is bound to the type itself, as `__new__` is. */
export function staticNativeMethod(method: NativeMethod, owner: PyType): Ref {
  return staticRow(TypeId.BUILTIN_FUNCTION, { method, self: owner.ref, displayName: `${owner.name}.${method.name}`, module: null } satisfies NativeFunction);
}

/** A built-in method bound to a borrowed receiver (CPython: PyCMethod_New()). */
export function bindNativeMethod(method: NativeMethod, self: Ref, owner: PyType): Ref {
  let ref: Ref;
  if (freeListCounts.nativeFunction > 0) {
    freeListCounts.nativeFunction--;
    ref = allocateGcUncounted(TypeId.BUILTIN_FUNCTION, nativeFunctionType.basicSize);
  } else ref = allocateGc(TypeId.BUILTIN_FUNCTION, nativeFunctionType.basicSize);
  payloads[ref] = { method, self: newRef(self), displayName: `${owner.qualname}.${method.name}`, module: null } satisfies NativeFunction;
  track(ref);
  return ref;
}

export function callNativeFunction(ref: Ref, args: CallArguments): Ref {
  const { method, self, displayName } = nativeFunctionOf(ref);
  return callNative(method, self === NULL ? [] : [self], args, displayName);
}

export const nativeFunctionType = defineType({
  name: 'builtin_function_or_method',
  id: TypeId.BUILTIN_FUNCTION,
  features: TypeFeature.GC | TypeFeature.HAS_WEAKREF,
  basicSize: 56,
  slots: {
    dealloc(ref) {
      untrack(ref);
      clearWeakrefsOf(ref);
      xdecref(nativeFunctionOf(ref).self);
      if (freeListCounts.nativeFunction < knobs.freeLists.nativeFunction) {
        freeListCounts.nativeFunction++;
        freeGcRowUncounted(ref);
      } else freeGcRow(ref);
    },
    traverse(ref, visit) {
      const { self } = nativeFunctionOf(ref);
      if (self !== NULL) visit(self);
    },
    call: callNativeFunction,
    repr(ref) {
      const { method, self } = nativeFunctionOf(ref);
      const owner = staticOwners.get(method);
      if (owner !== undefined) return newStr(`<built-in method ${method.name} of type object at ${addressText(owner.ref)}>`);
      if (self === NULL) return newStr(`<built-in function ${method.name}>`);
      return newStr(`<built-in method ${method.name} of ${typeOf(self).name} object at ${addressText(self)}>`);
    },
    richcompare(a, b, op) {
      if ((op !== CompareOp.EQ && op !== CompareOp.NE) || typeOf(b) !== nativeFunctionType) return NotImplemented;
      const left = nativeFunctionOf(a);
      const right = nativeFunctionOf(b);
      return (left.method === right.method && left.self === right.self) === (op === CompareOp.EQ) ? True : False;
    },
  },
  getset: [
    getset('__name__', (ref) => newStr(nativeFunctionOf(ref).method.name)),
    getset('__qualname__', (ref) => {
      const { method, self } = nativeFunctionOf(ref);
      if (self === NULL) return newStr(staticOwners.has(method) ? nativeFunctionOf(ref).displayName : method.name);
      return newStr(`${isInstance(self, typeTable[TypeId.TYPE]) ? pyTypeOf(self).qualname : typeOf(self).qualname}.${method.name}`);
    }),
    getset('__module__', (ref) => (nativeFunctionOf(ref).module === null ? None : newStr(nativeFunctionOf(ref).module!))),
    getset('__self__', (ref) => (nativeFunctionOf(ref).self === NULL ? None : newRef(nativeFunctionOf(ref).self))),
    getset('__doc__', (ref) => docOf(nativeFunctionOf(ref).method)),
    getset('__text_signature__', (ref) => {
      const { method, self } = nativeFunctionOf(ref);
      return newStr(self === NULL ? method.signature : textSignature(method));
    }),
  ],
});

/** As CPython writes it: with the receiver, marked by a dollar sign. */
function textSignature({ signature, kind }: NativeMethod): string {
  if (kind === 'function' || kind === 'staticmethod') return signature;
  const receiver = kind === 'classmethod' ? '$type' : '$self';
  const rest = signature.slice(1);
  const marked = signature.includes('/') ? receiver : `${receiver}, /`;
  return rest === ')' ? `(${receiver}, /)` : `(${marked}, ${rest}`;
}

function docOf(method: NativeMethod): Ref {
  return method.doc === null ? None : newStr(method.doc);
}

export function descriptorOf(ref: Ref): NativeDescriptor {
  return payloads[ref] as NativeDescriptor;
}

/** Calls an unbound method of a built-in type: the first argument is the receiver. CPython: Objects/descrobject.c, method_check_args(). */
function callDescriptor(ref: Ref, args: CallArguments): Ref {
  const { owner, method } = descriptorOf(ref);
  const { values, names } = args;
  if (values.length === names.length) raise('TypeError', `unbound method ${owner.name}.${method.name}() needs an argument`);
  checkReceiver(values[0], owner, method.name);
  return callNative(method, [values[0]], { values: values.slice(1), names }, `${owner.name}.${method.name}`);
}

export function checkReceiver(self: Ref, owner: PyType, name: string): void {
  if (!isInstance(self, owner)) {
    raise('TypeError', `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeOf(self).name}' object`);
  }
}

function visitOwner(ref: Ref, visit: Visit): void {
  visit(descriptorOf(ref).owner.ref);
}

export const methodDescriptorType = defineType({
  name: 'method_descriptor',
  id: TypeId.METHOD_DESCRIPTOR,
  features: TypeFeature.GC,
  basicSize: 56,
  slots: {
    call: callDescriptor,
    traverse: visitOwner,
    descrGet(ref, instance) {
      if (instance === NULL) return newRef(ref);
      const { owner, method } = descriptorOf(ref);
      checkReceiver(instance, owner, method.name);
      return bindNativeMethod(method, instance, owner);
    },
    repr: (ref) => newStr(`<method '${descriptorOf(ref).method.name}' of '${descriptorOf(ref).owner.name}' objects>`),
  },
  getset: [
    getset('__name__', (ref) => newStr(descriptorOf(ref).method.name)),
    getset('__qualname__', (ref) => newStr(`${descriptorOf(ref).owner.name}.${descriptorOf(ref).method.name}`)),
    getset('__objclass__', (ref) => newRef(descriptorOf(ref).owner.ref)),
    getset('__doc__', (ref) => docOf(descriptorOf(ref).method)),
    getset('__text_signature__', (ref) => newStr(textSignature(descriptorOf(ref).method))),
  ],
});

/** CPython: Objects/descrobject.c, classmethod_get(). */
function checkSubtype(cls: Ref, owner: PyType, name: string): void {
  if (!isInstance(cls, typeTable[TypeId.TYPE])) {
    raise('TypeError', `descriptor '${name}' for type '${owner.name}' needs a type, not a '${typeOf(cls).name}' as arg 2`);
  }
  if (!isSubtype(pyTypeOf(cls), owner)) {
    raise('TypeError', `descriptor '${name}' requires a subtype of '${owner.name}' but received '${pyTypeOf(cls).name}'`);
  }
}

/** `dict.fromkeys` and the like: bound to the class they are looked up on. */
export const classMethodDescriptorType = defineType({
  name: 'classmethod_descriptor',
  features: TypeFeature.GC,
  basicSize: 56,
  slots: {
    traverse: visitOwner,
    call(ref, args) {
      const { method, owner } = descriptorOf(ref);
      if (args.values.length === 0) raise('TypeError', `descriptor '${method.name}' of '${owner.name}' object needs an argument`);
      checkSubtype(args.values[0], owner, method.name);
      return callNative(descriptorOf(ref).method, [args.values[0]], { values: args.values.slice(1), names: args.names }, descriptorOf(ref).method.name);
    },
    descrGet(ref, instance, given) {
      const { method, owner } = descriptorOf(ref);
      const cls = given === NULL || given === None ? typeOf(instance).ref : given;
      checkSubtype(cls, owner, method.name);
      return bindNativeMethod(method, cls, pyTypeOf(cls));
    },
    repr: (ref) => newStr(`<method '${descriptorOf(ref).method.name}' of '${descriptorOf(ref).owner.name}' objects>`),
  },
  getset: [
    getset('__name__', (ref) => newStr(descriptorOf(ref).method.name)),
    getset('__qualname__', (ref) => newStr(`${descriptorOf(ref).owner.qualname}.${descriptorOf(ref).method.name}`)),
    getset('__objclass__', (ref) => newRef(descriptorOf(ref).owner.ref)),
    getset('__doc__', (ref) => docOf(descriptorOf(ref).method)),
    getset('__text_signature__', (ref) => newStr(textSignature(descriptorOf(ref).method))),
  ],
});

methodDescribers.classmethod = (owner, method) =>
  staticRow(classMethodDescriptorType.id, { owner, method } satisfies NativeDescriptor);
methodDescribers.staticmethod = (owner, method) => {
  staticOwners.set(method, owner);
  const callable = staticRow(TypeId.BUILTIN_FUNCTION, { method, self: NULL, displayName: `${owner.name}.${method.name}`, module: null } satisfies NativeFunction);
  return staticRow(TypeId.STATICMETHOD, callable);
};

