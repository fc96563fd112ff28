import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { exceptionTypes, raise, raised, stealAndRaise } from '../object/errors';
import type { GetSet } from '../object/native';
import { getset, native } from '../object/native';
import type { CallArguments, PyType, Visit } from '../object/py-type';
import { TypeFeature, bareName, isInstance, typeIdOf, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { callWith, runtime } from '../object/runtime';
import { untrack } from '../heap/gc-state';
import { decref, deferDealloc, endDealloc, incref, newRef, xdecref } from '../heap/refcount';
import { hold, holdMark, dropHolds } from '../heap/holds';
import { getOptionalAttr, setAttr } from '../protocols/attribute';
import { forEachEntry } from '../protocols/mapping';
import { collectItems } from '../protocols/iterate';
import { reprOf, reprText, strOf } from '../protocols/repr';
import { isDict } from '../values/dicts';
import {
  allocateInstance, clearInstance, dropInstance, freeInstanceRow, instanceDictBorrowed, materializedDictBorrowed, stealInstanceDict, visitInstance,
} from '../values/instance';
import { EMPTY_TUPLE, isExactTuple, isList, newList, newTuple, stealAppend, stealTuple, tupleItems } from '../values/sequences';
import { False, None, True } from '../values/singletons';
import { EMPTY_STR, isStr, newStr } from '../values/text';
import { isTrue } from '../protocols/truth';
import { solidBase } from './heap-type';

/** The state of every exception (CPython: PyBaseExceptionObject). References are owned; NULL stands for an absent one. */
export interface ExceptionObject {
  args: Ref;
  traceback: Ref;
  cause: Ref;
  context: Ref;
  suppressContext: boolean;
  /** What the type has besides (`StopIteration.value`), in the order of its traverse function; null as long as nothing was set. */
  fields: Ref[] | null;
  /** `OSError.characters_written`, if it is set. */
  written?: number;
}

export function exceptionOf(ref: Ref): ExceptionObject {
  return payloadOf<ExceptionObject>(ref);
}

/** A bare instance: no arguments yet, nothing initialised. */
function allocateException(type: PyType): Ref {
  const self = allocateInstance(type);
  setPayload(self, { args: EMPTY_TUPLE, traceback: NULL, cause: NULL, context: NULL, suppressContext: false, fields: null } satisfies ExceptionObject);
  return self;
}

/**
 * An instance with these arguments, which are borrowed. Up to 3.13 the tuple comes first, since the call makes it; from 3.14 on calls
 * of built-in exceptions make none. CPython: Objects/exceptions.c, BaseException_new(), BaseException_vectorcall().
 */
export function newExceptionWithArgs(type: PyType, values: readonly Ref[]): Ref {
  if (knobs.exceptionArgsTracked || type.has(TypeFeature.HEAP)) {
    const args = argsTuple(values);
    const self = allocateException(type);
    exceptionOf(self).args = args;
    return self;
  }
  const self = allocateException(type);
  exceptionOf(self).args = argsTuple(values);
  return self;
}

function argsTuple(values: readonly Ref[]): Ref {
  if (values.length === 0) return EMPTY_TUPLE;
  const items = values.slice();
  for (let i = 0; i < items.length; i++) incref(items[i]);
  return stealTuple(items);
}

/** The positional ones among call arguments. */
export function positionalArguments(args: CallArguments): readonly Ref[] {
  return args.names.length === 0 ? args.values : args.values.slice(0, args.values.length - args.names.length);
}

export function exceptionCreate(type: PyType, args: CallArguments): Ref {
  return newExceptionWithArgs(type, positionalArguments(args));
}

/** CPython: BaseException_init(). A call whose arguments `create` has stored already leaves that tuple alone. */
export function exceptionInit(self: Ref, args: CallArguments): void {
  if (args.names.length > 0) raise('TypeError', `${typeOf(self).name}() takes no keyword arguments`);
  replaceArgs(self, args.values);
}

/** Stores the positional arguments that `__init__` got. */
export function replaceArgs(self: Ref, values: readonly Ref[]): void {
  const data = exceptionOf(self);
  const type = typeOf(self);
  const items = tupleItems(data.args);
  let same = items.length === values.length ? 0 : -1;
  while (same >= 0 && same < items.length && items[same] === values[same]) same++;
  if (same === items.length && type.slots.init === solidBase(type).slots.init) return;
  const old = data.args;
  data.args = argsTuple(values);
  decref(old);
}

/** What a type sets from its arguments beyond `args`, by type id: for exceptions that the engine raises without a call. */
export const argumentReaders = new Map<number, (self: Ref) => void>();

/** CPython: _PyErr_CreateException() with a message. */
function newException(type: PyType, message: string | null): Ref {
  const text = message === null ? NULL : newStr(message);
  let self: Ref;
  if (type.has(TypeFeature.HEAP)) self = text === NULL ? callWith(type.ref) : callWith(type.ref, text);
  else {
    self = newExceptionWithArgs(type, text === NULL ? [] : [text]);
    argumentReaders.get(type.id)?.(self);
  }
  xdecref(text);
  return self;
}

/** An instance of an exception class, from a call with borrowed arguments; TypeError if the class makes something else. CPython: _PyErr_CreateException(). */
export function makeException(cls: Ref, ...values: Ref[]): Ref {
  const made = callWith(cls, ...values);
  if (isInstance(made, baseExceptionType)) return made;
  hold(made);
  return raise('TypeError', `calling ${reprText(cls)} should have returned an instance of BaseException, not ${reprText(typeOf(made).ref)}`);
}

/** Field `index` of the exception's own ones, borrowed, or NULL. */
export function fieldBorrowed(self: Ref, index: number): Ref {
  return exceptionOf(self).fields?.[index] ?? NULL;
}

/** Replaces a field, taking over the reference. */
export function stealField(self: Ref, index: number, value: Ref): void {
  const data = exceptionOf(self);
  const fields = (data.fields ??= []);
  while (fields.length <= index) fields.push(NULL);
  const old = fields[index];
  fields[index] = value;
  xdecref(old);
}

/** A plain object attribute kept in a field; None while unset. CPython: Py_T_OBJECT (`_Py_T_OBJECT`) members. */
export function fieldMember(name: string, index: number): GetSet {
  return getset(name, (self) => {
    const value = fieldBorrowed(self, index);
    return value === NULL ? None : newRef(value);
  }, (self, value) => stealField(self, index, value === NULL ? NULL : newRef(value)));
}

function visitException(self: Ref, visit: Visit): void {
  const data = exceptionOf(self);
  if (data.fields !== null) for (const ref of data.fields) if (ref !== NULL) visit(ref);
  visitInstance(self, visit);
  visit(data.args);
  if (data.traceback !== NULL) visit(data.traceback);
  if (data.cause !== NULL) visit(data.cause);
  if (data.context !== NULL) visit(data.context);
}

/** CPython: BaseException_clear(), after the fields of the subtype. */
function clearException(self: Ref): void {
  const data = exceptionOf(self);
  const { fields, args, traceback, cause, context } = data;
  data.fields = null;
  if (fields !== null) for (const ref of fields) xdecref(ref);
  clearInstance(self);
  data.args = EMPTY_TUPLE;
  decref(args);
  data.traceback = NULL;
  xdecref(traceback);
  data.cause = NULL;
  xdecref(cause);
  data.context = NULL;
  xdecref(context);
}

function deallocException(self: Ref): void {
  untrack(self);
  if (deferDealloc(self)) return;
  clearException(self);
  dropInstance(self);
  freeInstanceRow(self);
  endDealloc();
}

function exceptionStr(self: Ref): Ref {
  const { args } = exceptionOf(self);
  const items = tupleItems(args);
  if (items.length === 0) return EMPTY_STR;
  return strOf(items.length === 1 ? items[0] : args);
}

function exceptionRepr(self: Ref): Ref {
  const { args } = exceptionOf(self);
  const items = tupleItems(args);
  const name = bareName(typeOf(self));
  return newStr(items.length === 1 ? `${name}(${reprText(items[0])})` : name + reprText(args));
}

/** Replaces `__traceback__`, taking over the reference (NULL for none). */
export function stealTraceback(self: Ref, traceback: Ref): void {
  const data = exceptionOf(self);
  const old = data.traceback;
  data.traceback = traceback;
  xdecref(old);
}

/** Replaces `__context__`, taking over the reference (NULL for none). CPython: PyException_SetContext(). */
export function stealContext(self: Ref, context: Ref): void {
  const data = exceptionOf(self);
  const old = data.context;
  data.context = context;
  xdecref(old);
}

/** Replaces `__cause__`, taking over the reference (NULL for none), and hides the context. CPython: PyException_SetCause(). */
export function stealCause(self: Ref, cause: Ref): void {
  const data = exceptionOf(self);
  const old = data.cause;
  data.suppressContext = true;
  data.cause = cause;
  xdecref(old);
}

/**
 * Notes that `exception` was raised while `handled` was being handled; both borrowed. A context chain that would come back to the
 * exception is cut first. CPython: Python/errors.c, _PyErr_SetObject().
 */
export function setContext(exception: Ref, handled: Ref): void {
  if (handled === NULL || handled === None || handled === exception) return;
  const kept = newRef(handled);
  let at = handled;
  let slow = handled;
  let moveSlow = false;
  for (let next = exceptionOf(at).context; next !== NULL; next = exceptionOf(at).context) {
    if (next === exception) {
      stealContext(at, NULL);
      break;
    }
    at = next;
    if (at === slow) break;
    if (moveSlow) slow = exceptionOf(slow).context;
    moveSlow = !moveSlow;
  }
  stealContext(exception, kept);
}

export function isException(ref: Ref): boolean {
  return typeOf(ref).has(TypeFeature.EXCEPTION_SUBCLASS);
}

const S_NOTES = staticString('__notes__');

/** CPython: BaseException_add_note(). The list is an ordinary attribute. */
export function addNote(self: Ref, note: Ref): Ref {
  if (!isStr(note)) raise('TypeError', knobs.reports.noteType(typeOf(note).name));
  const mark = holdMark();
  let notes = getOptionalAttr(self, S_NOTES);
  if (notes === NULL) {
    notes = hold(newList());
    setAttr(self, S_NOTES, notes);
  }
  dropHolds(mark);
  if (!isList(notes)) {
    decref(notes);
    raise('TypeError', 'Cannot add note: __notes__ is not a list');
  }
  stealAppend(notes, newRef(note));
  decref(notes);
  return None;
}

/** CPython: BaseException_reduce(). */
function reduceException(self: Ref): Ref {
  const { args } = exceptionOf(self);
  const dict = instanceDictBorrowed(self);
  return dict === NULL ? newTuple(typeOf(self).ref, args) : newTuple(typeOf(self).ref, args, dict);
}

function setState(self: Ref, state: Ref): Ref {
  if (state === None) return None;
  if (!isDict(state)) raise('TypeError', 'state is not a dictionary');
  forEachEntry(state, (key, value) => setAttr(self, key, value));
  return None;
}

function checkChained(value: Ref, what: 'cause' | 'context'): Ref {
  if (value === NULL) raise('TypeError', `__${what}__ may not be deleted`);
  if (value === None) return NULL;
  if (!isException(value)) raise('TypeError', `exception ${what} must be None or derive from BaseException`);
  return newRef(value);
}

function setTraceback(self: Ref, value: Ref): void {
  if (value === NULL) raise('TypeError', '__traceback__ may not be deleted');
  if (value !== None && typeIdOf(value) !== TypeId.TRACEBACK) raise('TypeError', '__traceback__ must be a traceback or None');
  stealTraceback(self, value === None ? NULL : newRef(value));
}

function orNone(ref: Ref): Ref {
  return ref === NULL ? None : newRef(ref);
}

export const baseExceptionType = defineType({
  name: 'BaseException',
  features: TypeFeature.GC | TypeFeature.BASETYPE | TypeFeature.HAS_DICT | TypeFeature.EXCEPTION_SUBCLASS,
  basicSize: 72,
  doc: 'Common base class for all exceptions.',
  slots: {
    create: exceptionCreate,
    init: exceptionInit,
    dealloc: deallocException,
    traverse: visitException,
    clear: clearException,
    str: exceptionStr,
    repr: exceptionRepr,
  },
  methods: [
    native('with_traceback', '(object, /)', (self: Ref, traceback: Ref) => {
      setTraceback(self, traceback);
      return newRef(self);
    }),
    native('add_note', '(object, /)', addNote),
    native('__reduce__', '()', reduceException),
    native('__setstate__', '(object, /)', setState),
  ],
  getset: [
    getset('args', (self) => newRef(exceptionOf(self).args), (self, value) => {
      if (value === NULL) raise('TypeError', 'args may not be deleted');
      const tuple = isExactTuple(value) ? newRef(value) : stealTuple(collectItems(value));
      const old = exceptionOf(self).args;
      exceptionOf(self).args = tuple;
      decref(old);
    }),
    getset('__traceback__', (self) => orNone(exceptionOf(self).traceback), setTraceback),
    getset('__context__', (self) => orNone(exceptionOf(self).context), (self, value) => stealContext(self, checkChained(value, 'context'))),
    getset('__cause__', (self) => orNone(exceptionOf(self).cause), (self, value) => stealCause(self, checkChained(value, 'cause'))),
    getset('__suppress_context__', (self) => (exceptionOf(self).suppressContext ? True : False), (self, value) => {
      exceptionOf(self).suppressContext = value !== NULL && isTrue(value);
    }),
    getset('__dict__', (self) => newRef(materializedDictBorrowed(self)), (self, value) => {
      if (value === NULL || !isDict(value)) raise('TypeError', `__dict__ must be set to a dictionary, not a '${value === NULL ? 'NULL' : typeOf(value).name}'`);
      stealInstanceDict(self, newRef(value));
    }),
  ],
});

exceptionTypes.set('BaseException', baseExceptionType);

/** `__notes__` as a list of texts when it is a sequence of anything; null when the exception has none. */
export function notesOf(self: Ref): Ref {
  return getOptionalAttr(self, S_NOTES);
}

/** The exception's message as `str()` gives it; a new reference. Raises what `__str__` raises. */
export function messageOf(self: Ref): Ref {
  return isInstance(self, baseExceptionType) ? strOf(self) : reprOf(self);
}

runtime.newException = newException;

runtime.raiseAttributeError = (message, o, name) => {
  const type = exceptionTypes.get('AttributeError')!;
  const exception = newException(type, message);
  stealField(exception, 0, newRef(o));
  stealField(exception, 1, newRef(name));
  return stealAndRaise(exception);
};

runtime.noteAttributeError = (o, name) => {
  const exception = raised.value;
  if (!isInstance(exception, exceptionTypes.get('AttributeError')!)) return;
  if (fieldBorrowed(exception, 0) !== NULL || fieldBorrowed(exception, 1) !== NULL) return;
  stealField(exception, 0, newRef(o));
  stealField(exception, 1, newRef(name));
};
