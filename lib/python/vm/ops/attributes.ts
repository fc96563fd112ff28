import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { COUNTS_PAGES } from '../../object/page-counting';
import { noteStore } from '../../object/page-writes';
import type { PyType } from '../../object/py-type';
import { TypeFeature, typeIdOf, typeOf } from '../../object/py-type';
import { slotCells } from '../../object/slot-arena';
import { Op } from '../../bytecode/opcodes';
import { slotBases } from '../../object/table';
import { TypeId } from '../../object/type-ids';
import { knobs } from '../../object/knobs';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, incref, newRef, refcountOf } from '../../heap/refcount';
import { genericGetAttr, genericSetAttr, getAttr, isMethodLike } from '../../protocols/attribute';
import { lookupBorrowed, typeVersion } from '../../protocols/type-lookup';
import { wrappedBorrowed } from '../../types/method-wrappers';
import { superMethodBorrowed } from '../../types/super';
import { instanceAttributeBorrowed, instanceDictBorrowed, noteInsertion } from '../../values/instance';
import { Fused } from '../fusing';
import { defineHandlers, handlers } from '../handlers';
import { attributeBySpecial } from '../special-attributes';
import { goOnInFrame, isOfClass } from '../special-calls';
import { code, constants, push, stack, vm } from '../state';
import { nameInModuleBorrowed } from './names';

/**
 * Attribute access with inline caches. Cache: type version, position, kind. An inline value is valid for a type version and
 * an instance without `__dict__`; a class attribute, moreover, only while no instance can have an attribute of that name,
 * which a change of the shared keys ends (it changes the version).
 */
const CacheKind = { INLINE_VALUE: 1, METHOD: 2, CLASS_ATTRIBUTE: 3, SUPER: 4 } as const;

/** Cell of the attribute in an instance's slot block, if it is an inline value; else -1. */
function inlineCell(type: PyType, o: Ref, name: Ref): number {
  if (type.sharedKeys === null || slotBases[o] === 0 || slotCells[slotBases[o]] !== NULL) return -1;
  const index = type.sharedKeys.index.get(name);
  if (index === undefined) return -1;
  const cell = type.inlineOffset + index;
  return cell < slotCells[slotBases[o] - 1] && slotCells[slotBases[o] + cell] !== NULL ? cell : -1;
}

/** True if the instance cannot have its own attribute of that name as long as the type's version stays. */
function cannotBeShadowed(type: PyType, o: Ref, name: Ref): boolean {
  if (!type.has(TypeFeature.HAS_DICT)) return true;
  return type.sharedKeys !== null && !type.sharedKeys.index.has(name) && instanceDictBorrowed(o) === NULL;
}

defineHandlers({
  LOAD_ATTR(index) {
    const at = vm.pc;
    vm.pc = at + 3;
    const o = stack[vm.sp - 1] as Ref;
    const type = typeOf(o);
    if (code[at] === type.version && code[at] !== 0) {
      const base = slotBases[o];
      if (code[at + 2] === CacheKind.INLINE_VALUE) {
        const cell = code[at + 1];
        if (slotCells[base] === NULL && cell < slotCells[base - 1]) {
          const value = slotCells[base + cell] as Ref;
          if (value !== NULL) {
            incref(value);
            stack[vm.sp - 1] = value;
            decref(o);
            return false;
          }
        }
      } else if (base === 0 || slotCells[base] === NULL) {
        const value = code[at + 1] as Ref;
        incref(value);
        stack[vm.sp - 1] = value;
        decref(o);
        return false;
      }
    }
    return loadAttribute(o, type, constants[index] as Ref, at);
  },
  LOAD_METHOD(index) {
    const at = vm.pc;
    vm.pc = at + 3;
    const o = stack[vm.sp - 1] as Ref;
    const type = typeOf(o);
    if (code[at] === type.version && code[at] !== 0 && (slotBases[o] === 0 || slotCells[slotBases[o]] === NULL)) {
      const method = code[at + 1] as Ref;
      incref(method);
      stack[vm.sp - 1] = method;
      push(o);
      return false;
    }
    return loadMethod(o, type, constants[index] as Ref, at);
  },
  STORE_ATTR(index) {
    const at = vm.pc;
    vm.pc = at + 3;
    const o = stack[vm.sp - 1] as Ref;
    const type = typeOf(o);
    if (code[at] === type.version && code[at] !== 0) {
      const base = slotBases[o];
      const cell = code[at + 1];
      if (slotCells[base] === NULL && cell < slotCells[base - 1]) {
        const old = slotCells[base + cell] as Ref;
        if (old === NULL) noteInsertion(o, type, cell);
        if (COUNTS_PAGES) noteStore(o);
        slotCells[base + cell] = stack[vm.sp - 2];
        vm.sp -= 2;
        stack[vm.sp] = stack[vm.sp + 1] = NULL;
        if (old !== NULL) decref(old);
        decref(o);
        return false;
      }
    }
    return storeAttribute(o, type, constants[index] as Ref, at);
  },
  DELETE_ATTR(index) {
    const o = stack[vm.sp - 1] as Ref;
    const name = constants[index] as Ref;
    const type = typeOf(o);
    const left = bySpecial(Op.DELETE_ATTR, o, type, type.slots.setattro === genericSetAttr, name);
    if (left !== null) return left;
    type.slots.setattro(o, name, NULL);
    stack[--vm.sp] = NULL;
    decref(o);
    return false;
  },
});

/** Pushes a variable's attribute, if the cache has it: the variable's own reference keeps the object alive meanwhile. */
function pushAttribute(o: Ref): boolean {
  const at = vm.pc + 1;
  if (o === NULL || code[at] !== typeOf(o).version || code[at] === 0) return false;
  const base = slotBases[o];
  const place = code[at + 1];
  let value = NULL;
  if (code[at + 2] === CacheKind.INLINE_VALUE) {
    if (slotCells[base] === NULL && place < slotCells[base - 1]) value = slotCells[base + place] as Ref;
  } else if (base === 0 || slotCells[base] === NULL) value = place as Ref;
  if (value === NULL) return false;
  vm.pc = at + 3;
  incref(value);
  stack[vm.sp++] = value;
  return true;
}

/** Pushes a variable's method and the object itself, if the cache has it. */
function pushMethod(o: Ref): boolean {
  const at = vm.pc + 1;
  if (o === NULL || code[at] !== typeOf(o).version || code[at] === 0) return false;
  const base = slotBases[o];
  if (base !== 0 && slotCells[base] !== NULL) return false;
  vm.pc = at + 3;
  const method = code[at + 1] as Ref;
  incref(method);
  incref(o);
  stack[vm.sp++] = method;
  stack[vm.sp++] = o;
  return true;
}

handlers[Fused.LOAD_FAST_LOAD_ATTR] = (index) => {
  if (!pushAttribute(stack[vm.bp + index] as Ref)) handlers[Op.LOAD_FAST](index);
};
handlers[Fused.LOAD_NAME_LOAD_ATTR] = (index) => {
  if (!pushAttribute(nameInModuleBorrowed(index))) handlers[Op.LOAD_NAME](index);
};
handlers[Fused.LOAD_FAST_LOAD_METHOD] = (index) => {
  if (!pushMethod(stack[vm.bp + index] as Ref)) handlers[Op.LOAD_FAST](index);
};
handlers[Fused.LOAD_NAME_LOAD_METHOD] = (index) => {
  if (!pushMethod(nameInModuleBorrowed(index))) handlers[Op.LOAD_NAME](index);
};

/** Only where the old value's end can run no code, which could count the references on the stack. */
handlers[Fused.LOAD_FAST_STORE_ATTR] = (index) => {
  const o = stack[vm.bp + index] as Ref;
  const at = vm.pc + 1;
  if (o !== NULL && code[at] === typeOf(o).version && code[at] !== 0) {
    const base = slotBases[o];
    const cell = code[at + 1];
    if (slotCells[base] === NULL && cell < slotCells[base - 1]) {
      const old = slotCells[base + cell] as Ref;
      const id = typeIdOf(old);
      if (old === NULL || id === TypeId.INT || id === TypeId.FLOAT || refcountOf(old) > 1) {
        vm.pc = at + 3;
        if (old === NULL) noteInsertion(o, typeOf(o), cell);
        if (COUNTS_PAGES) noteStore(o);
        slotCells[base + cell] = stack[--vm.sp];
        stack[vm.sp] = NULL;
        if (old !== NULL) decref(old);
        return;
      }
    }
  }
  handlers[Op.LOAD_FAST](index);
};

/**
 * What the handler is to return if a property, a descriptor or a method like `__getattr__` that is Python's does its work; null if the general way does. `isPlain`:
 * the type has no such method.
 */
function bySpecial(op: number, o: Ref, type: PyType, isPlain: boolean, name: Ref): boolean | null {
  if (isPlain) {
    const descriptor = lookupBorrowed(type, name);
    if (descriptor === NULL || (typeIdOf(descriptor) !== TypeId.PROPERTY && !isOfClass(descriptor))) return null;
  } else if (!type.has(TypeFeature.HEAP)) return null;
  const { depth } = vm;
  return attributeBySpecial(op, o, name) ? goOnInFrame(depth) : null;
}

/** True to leave the loop. */
function loadAttribute(o: Ref, type: PyType, name: Ref, at: number): boolean {
  if (type.slots.getattro === genericGetAttr) {
    const descriptor = lookupBorrowed(type, name);
    if (descriptor === NULL) {
      const cell = inlineCell(type, o, name);
      if (cell >= 0) fillCache(at, type, cell, CacheKind.INLINE_VALUE);
    } else if (typeOf(descriptor).slots.descrGet === null && cannotBeShadowed(type, o, name)) fillCache(at, type, descriptor, CacheKind.CLASS_ATTRIBUTE);
  }
  const left = bySpecial(Op.LOAD_ATTR, o, type, type.slots.getattro === genericGetAttr, name);
  if (left !== null) return left;
  const value = getAttr(o, name);
  stack[vm.sp - 1] = value;
  decref(o);
  return false;
}

function fillCache(at: number, type: PyType, position: number, kind: number): void {
  code[at] = typeVersion(type);
  code[at + 1] = position;
  code[at + 2] = kind;
}

/** CPython: Objects/object.c, _PyObject_GetMethod(). */
function loadMethod(o: Ref, type: PyType, name: Ref, at: number): boolean {
  if (type.slots.getattro === genericGetAttr) {
    const method = lookupBorrowed(type, name);
    if (method !== NULL && isMethodLike(method)) {
      if (cannotBeShadowed(type, o, name)) fillCache(at, type, method, CacheKind.METHOD);
      // Looking into the instance may run code that takes the method off its class.
      const mark = holdMark();
      hold(newRef(method));
      const shadowed = type.has(TypeFeature.HAS_DICT) && instanceAttributeBorrowed(o, name) !== NULL;
      dropHolds(mark);
      if (!shadowed) {
        stack[vm.sp - 1] = method;
        push(o);
        return false;
      }
      decref(method);
    }
  }
  if (knobs.objects.callsClassmethodsUnbound && pushUnbound(o, type, name, at)) return false;
  const left = bySpecial(Op.LOAD_METHOD, o, type, type.slots.getattro === genericGetAttr, name);
  if (left !== null) return left;
  const value = getAttr(o, name);
  stack[vm.sp - 1] = value;
  push(NULL);
  decref(o);
  return false;
}

/** Pushes what a classmethod wraps and the class, or what `super()` finds and the object. CPython: _PyObject_GetMethodStackRef(), LOAD_SUPER_ATTR */
function pushUnbound(o: Ref, type: PyType, name: Ref, at: number): boolean {
  let callable = NULL;
  let receiver = NULL;
  if (type.slots.getattro === genericGetAttr) {
    const found = lookupBorrowed(type, name);
    if (found === NULL || typeIdOf(found) !== TypeId.CLASSMETHOD || (type.has(TypeFeature.HAS_DICT) && instanceAttributeBorrowed(o, name) !== NULL)) return false;
    callable = wrappedBorrowed(found);
    receiver = type.ref;
  } else if (typeIdOf(o) === TypeId.SUPER && refcountOf(o) === 1) {
    // The first time that the instruction runs it does not know yet what it will be used for.
    const isFirst = code[at + 2] !== CacheKind.SUPER;
    code[at + 2] = CacheKind.SUPER;
    const found = isFirst ? null : superMethodBorrowed(o, name);
    if (found === null) return false;
    ({ callable, receiver } = found);
  } else return false;
  stack[vm.sp - 1] = newRef(callable);
  push(newRef(receiver));
  decref(o);
  return true;
}

function storeAttribute(o: Ref, type: PyType, name: Ref, at: number): boolean {
  const left = bySpecial(Op.STORE_ATTR, o, type, type.slots.setattro === genericSetAttr, name);
  if (left !== null) return left;
  type.slots.setattro(o, name, stack[vm.sp - 2] as Ref);
  if (type.slots.setattro === genericSetAttr && lookupBorrowed(type, name) === NULL) {
    const cell = inlineCell(type, o, name);
    if (cell >= 0) fillCache(at, type, cell, CacheKind.INLINE_VALUE);
  }
  const value = stack[vm.sp - 2] as Ref;
  vm.sp -= 2;
  stack[vm.sp] = stack[vm.sp + 1] = NULL;
  decref(value);
  decref(o);
  return false;
}

