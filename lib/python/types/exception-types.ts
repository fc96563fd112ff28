import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { TypeDefinition } from '../object/define-type';
import { defineType } from '../object/define-type';
import { exceptionType, exceptionTypes, raise } from '../object/errors';
import { parseSignature } from '../object/native';
import type { CallArguments, PyType } from '../object/py-type';
import { typeOf } from '../object/py-type';
import { knobs } from '../object/knobs';
import { newRef, decref } from '../heap/refcount';
import { bindNative } from '../protocols/native-call';
import { reprOf, reprText, strOf, strText, takeText } from '../protocols/repr';
import { collectItems } from '../protocols/iterate';
import { asSize } from '../protocols/number';
import { bytesOf, isBytes, isBytesLike, newBytes } from '../values/bytes';
import { intAsNumber, isInt, newInt } from '../values/numbers';
import { newTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { attributeErrorCopying, charactersWritten, reduceImportError, reduceOSError } from './exception-reduce';
import {
  argumentReaders, baseExceptionType, exceptionInit, exceptionOf, fieldBorrowed, fieldMember, newExceptionWithArgs,
  positionalArguments, replaceArgs, stealField,
} from './exceptions';

/** The built-in exceptions (CPython: Objects/exceptions.c). Field numbers are in the order of each type's traverse function. */

type Extra = Partial<Pick<TypeDefinition, 'slots' | 'methods' | 'getset'>> & {
  /** Words that the type's instances have beyond those of BaseException. */
  words?: number;
  /** Sets the fields from `args`; also run for exceptions that the engine raises with a message. */
  read?: (self: Ref) => void;
};

const extraWords = new Map<PyType, number>();

function define(name: string, base: string, doc: string, extra: Extra = {}): PyType {
  const { words = 0, read, slots, ...rest } = extra;
  const parent = exceptionType(base);
  const ownSlots = { ...slots };
  if (read !== undefined) {
    ownSlots.init = slots?.init ?? ((self, args) => {
      exceptionInit(self, args);
      read(self);
    });
  }
  const type = defineType({ name, base: parent, doc, slots: ownSlots, ...rest });
  const reader = read ?? argumentReaders.get(parent.id);
  if (reader !== undefined) argumentReaders.set(type.id, reader);
  extraWords.set(type, (extraWords.get(parent) ?? 0) + words);
  exceptionTypes.set(name, type);
  return type;
}

function argumentsOf(self: Ref): readonly Ref[] {
  return tupleItems(exceptionOf(self).args);
}

function setField(self: Ref, index: number, value: Ref): void {
  stealField(self, index, newRef(value));
}

/** Sets a field, or leaves it unset for an absent argument. */
function setOptional(self: Ref, index: number, value: Ref | undefined): void {
  stealField(self, index, value === undefined || value === NULL ? NULL : newRef(value));
}

define('Exception', 'BaseException', 'Common base class for all non-exit exceptions.');
define('GeneratorExit', 'BaseException', 'Request that a generator exit.');
define('KeyboardInterrupt', 'BaseException', 'Program interrupted by user.');
define('SystemExit', 'BaseException', 'Request to exit from the interpreter.', {
  words: 1,
  read(self) {
    const args = argumentsOf(self);
    if (args.length > 0) setField(self, 0, args.length === 1 ? args[0] : exceptionOf(self).args);
  },
  getset: [fieldMember('code', 0)],
});
define('StopIteration', 'Exception', 'Signal the end from iterator.__next__().', {
  words: 1,
  read: (self) => setField(self, 0, argumentsOf(self)[0] ?? None),
  getset: [fieldMember('value', 0)],
});
define('StopAsyncIteration', 'Exception', 'Signal the end from iterator.__anext__().');
define('ArithmeticError', 'Exception', 'Base class for arithmetic errors.');
define('FloatingPointError', 'ArithmeticError', 'Floating point operation failed.');
define('OverflowError', 'ArithmeticError', 'Result too large to be represented.');
define('ZeroDivisionError', 'ArithmeticError', 'Second argument to a division or modulo operation was zero.');
define('AssertionError', 'Exception', 'Assertion failed.');

const NAMED = parseSignature('(*args, name=None, obj=None)');
const NAMED_ONLY = parseSignature('(*args, name=None)');

/** CPython: AttributeError_init(), NameError_init(). */
function initNamed(typeName: string, fields: readonly number[]) {
  const signature = fields.length === 2 ? NAMED : NAMED_ONLY;
  return (self: Ref, args: CallArguments): void => {
    const [rest, ...given] = bindNative(signature, args, typeName, typeName) as [Ref[], ...Ref[]];
    replaceArgs(self, rest);
    fields.forEach((field, i) => setOptional(self, field, given[i]));
  };
}

define('AttributeError', 'Exception', 'Attribute not found.', {
  words: 2, slots: { init: initNamed('AttributeError', [1, 0]) }, getset: [fieldMember('name', 1), fieldMember('obj', 0)],
});
define('NameError', 'Exception', 'Name not found globally.', {
  words: 1, slots: { init: initNamed('NameError', [0]) }, getset: [fieldMember('name', 0)],
});
define('UnboundLocalError', 'NameError', 'Local name referenced before assignment.');
define('BufferError', 'Exception', 'Buffer error.');
define('EOFError', 'Exception', 'Read beyond end of file.');

const IMPORT = parseSignature('(*args, name=None, path=None, name_from=None)');

/** From 3.15 on with the name and path that it knows. CPython: ImportError_repr() */
function importErrorRepr(self: Ref): Ref {
  const plain = takeText(baseExceptionType.slots.repr!(self));
  if (!knobs.reports.importErrorShowsNames) return newStr(plain);
  const known = [['name', 1], ['path', 2]] as const;
  const more = known.filter(([, field]) => fieldBorrowed(self, field) !== NULL && fieldBorrowed(self, field) !== None)
    .map(([name, field]) => `${name}=${reprText(fieldBorrowed(self, field))}`);
  if (more.length === 0) return newStr(plain);
  return newStr(`${plain.slice(0, -1)}${plain.endsWith('()') ? '' : ', '}${more.join(', ')})`);
}

define('ImportError', 'Exception', "Import can't find module, or can't find name in module.", {
  words: 4,
  read(self) {
    const args = argumentsOf(self);
    if (args.length === 1) setField(self, 0, args[0]);
  },
  slots: {
    init(self, args) {
      const [rest, name, path, from] = bindNative(IMPORT, args, 'ImportError', 'ImportError') as [Ref[], Ref, Ref, Ref];
      replaceArgs(self, rest);
      setOptional(self, 0, rest.length === 1 ? rest[0] : NULL);
      setOptional(self, 1, name);
      setOptional(self, 2, path);
      setOptional(self, 3, from);
    },
    str(self) {
      const message = fieldBorrowed(self, 0);
      return message !== NULL && isStr(message) ? newRef(message) : baseExceptionType.slots.str!(self);
    },
    repr: importErrorRepr,
  },
  getset: [fieldMember('msg', 0), fieldMember('name', 1), fieldMember('path', 2), fieldMember('name_from', 3)],
  methods: [reduceImportError],
});
define('ModuleNotFoundError', 'ImportError', 'Module not found.');
define('LookupError', 'Exception', 'Base class for lookup errors.');
define('IndexError', 'LookupError', 'Sequence index out of range.');
define('KeyError', 'LookupError', 'Mapping key not found.', {
  slots: {
    str(self) {
      const args = argumentsOf(self);
      return args.length === 1 ? reprOf(args[0]) : baseExceptionType.slots.str!(self);
    },
  },
});
define('MemoryError', 'Exception', 'Out of memory.');
define('ReferenceError', 'Exception', 'Weak ref proxy used after referent went away.');
define('RuntimeError', 'Exception', 'Unspecified run-time error.');
define('NotImplementedError', 'RuntimeError', "Method or function hasn't been implemented yet.");
define('RecursionError', 'RuntimeError', 'Recursion limit exceeded.');
define('PythonFinalizationError', 'RuntimeError', 'Operation blocked during Python finalization.');

/** SyntaxError: fields msg, filename, lineno, offset, text, print_file_and_line, end_lineno, end_offset. */
const SYNTAX_FIELDS = ['msg', 'filename', 'lineno', 'offset', 'text', 'print_file_and_line', 'end_lineno', 'end_offset'] as const;

/** CPython: SyntaxError_init(). */
function readSyntaxError(self: Ref): void {
  const args = argumentsOf(self);
  if (args.length >= 1) setField(self, 0, args[0]);
  if (args.length !== 2) return;
  const info = collectItems(args[1]);
  if (info.length < 4 || info.length > 6) {
    const got = info.length;
    info.forEach(decref);
    raise('TypeError', `function takes at ${got < 4 ? 'least 4' : 'most 6'} arguments (${got} given)`);
  }
  [1, 2, 3, 4, 6, 7].forEach((field, i) => stealField(self, field, info[i] ?? NULL));
  if (info.length === 5) raise('TypeError', 'end_offset must be provided when end_lineno is provided');
}

function fileNameOnly(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

define('SyntaxError', 'Exception', 'Invalid syntax.', {
  words: 9,
  read: readSyntaxError,
  slots: {
    str(self) {
      const message = fieldBorrowed(self, 0);
      const filename = fieldBorrowed(self, 1);
      const line = fieldBorrowed(self, 2);
      const text = message === NULL ? 'None' : strText(message);
      const named = filename !== NULL && isStr(filename);
      const numbered = line !== NULL && isInt(line);
      if (!named && !numbered) return message === NULL ? newStr('None') : strOf(message);
      const where = [named ? fileNameOnly(textOf(filename)) : '', numbered ? `line ${intAsNumber(line)}` : ''].filter((part) => part !== '');
      return newStr(`${text} (${where.join(', ')})`);
    },
  },
  getset: SYNTAX_FIELDS.map((name, index) => fieldMember(name, index)),
});
define('_IncompleteInputError', 'SyntaxError', 'incomplete input.');
define('IndentationError', 'SyntaxError', 'Improper indentation.');
define('TabError', 'IndentationError', 'Improper mixture of spaces and tabs.');
define('SystemError', 'Exception', 'Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.');
define('TypeError', 'Exception', 'Inappropriate argument type.');
define('ValueError', 'Exception', 'Inappropriate argument value (of correct type).');
define('UnicodeError', 'ValueError', 'Unicode related error.');

/** Unicode errors: fields encoding, object, reason, start, end. */
function unicodeInit(accepts: (ref: Ref) => boolean, wanted: string, hasEncoding: boolean) {
  const first = hasEncoding ? 0 : 1;
  return (self: Ref, args: CallArguments): void => {
    exceptionInit(self, args);
    const { values } = args;
    const expected = 5 - first;
    if (values.length !== expected) raise('TypeError', `function takes exactly ${expected} arguments (${values.length} given)`);
    const [encoding, object, start, end, reason] = hasEncoding ? values : [NULL, ...values];
    const check = (ok: boolean, position: number, type: string, got: Ref): void => {
      if (!ok) raise('TypeError', `argument ${position - first} must be ${type}, not ${typeOf(got).name}`);
    };
    if (hasEncoding) check(isStr(encoding), 1, 'str', encoding);
    if (hasEncoding && wanted === 'bytes') {
      if (!accepts(object)) raise('TypeError', `a bytes-like object is required, not '${typeOf(object).name}'`);
    } else check(accepts(object), 2, wanted, object);
    for (const bound of [start, end]) {
      if (!isInt(bound)) raise('TypeError', `'${typeOf(bound).name}' object cannot be interpreted as an integer`);
    }
    check(isStr(reason), 5, 'str', reason);
    setOptional(self, 0, encoding);
    [object, reason, start, end].forEach((value, i) => setField(self, i + 1, value));
    if (!isStr(object) && !isBytes(object)) stealField(self, 1, newBytes(bytesOf(object).slice()));
  };
}

/** Where the object could not be converted, as the program says. */
function unicodeRange(self: Ref): { start: number; end: number; length: number } {
  const object = fieldBorrowed(self, 1);
  const length = isStr(object) ? [...textOf(object)].length : bytesOf(object).length;
  return { start: intAsNumber(fieldBorrowed(self, 3)), end: intAsNumber(fieldBorrowed(self, 4)), length };
}

/** CPython: UnicodeEncodeError_str(), UnicodeDecodeError_str(), UnicodeTranslateError_str(). */
function unicodeStr(verb: string, translating = false) {
  return (self: Ref): Ref => {
    if (fieldBorrowed(self, 1) === NULL) return newStr('');
    const { start, end, length } = unicodeRange(self);
    const reason = strText(fieldBorrowed(self, 2));
    const subject = translating ? "can't translate" : `'${strText(fieldBorrowed(self, 0))}' codec can't ${verb}`;
    if (start >= 0 && start < length && end === start + 1) return newStr(`${subject} ${oneCharacter(fieldBorrowed(self, 1), start)} in position ${start}: ${reason}`);
    const plural = verb === 'decode' ? 'bytes' : 'characters';
    return newStr(`${subject} ${plural} in position ${start}-${end - 1}: ${reason}`);
  };
}

function oneCharacter(object: Ref, at: number): string {
  if (!isStr(object)) return `byte 0x${bytesOf(object)[at].toString(16).padStart(2, '0')}`;
  const code = [...textOf(object)][at].codePointAt(0)!;
  const hex = code.toString(16);
  const escape = code <= 0xff ? `\\x${hex.padStart(2, '0')}` : code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
  return `character '${escape}'`;
}

const UNICODE_FIELDS = [
  fieldMember('encoding', 0), fieldMember('object', 1), fieldMember('start', 3), fieldMember('end', 4), fieldMember('reason', 2),
];

define('UnicodeEncodeError', 'UnicodeError', 'Unicode encoding error.', {
  words: 5, slots: { init: unicodeInit(isStr, 'str', true), str: unicodeStr('encode') }, getset: UNICODE_FIELDS,
});
define('UnicodeDecodeError', 'UnicodeError', 'Unicode decoding error.', {
  words: 5, slots: { init: unicodeInit(isBytesLike, 'bytes', true), str: unicodeStr('decode') }, getset: UNICODE_FIELDS,
});
define('UnicodeTranslateError', 'UnicodeError', 'Unicode translation error.', {
  words: 5, slots: { init: unicodeInit(isStr, 'str', false), str: unicodeStr('translate', true) }, getset: UNICODE_FIELDS,
});

/** OSError: fields errno, strerror, filename, filename2. */
const ERRNO_TYPES: Record<number, string> = {
  1: 'PermissionError', 2: 'FileNotFoundError', 3: 'ProcessLookupError', 4: 'InterruptedError', 10: 'ChildProcessError',
  11: 'BlockingIOError', 13: 'PermissionError', 17: 'FileExistsError', 20: 'NotADirectoryError', 21: 'IsADirectoryError',
  32: 'BrokenPipeError', 103: 'ConnectionAbortedError', 104: 'ConnectionResetError', 108: 'BrokenPipeError', 110: 'TimeoutError',
  111: 'ConnectionRefusedError', 114: 'BlockingIOError', 115: 'BlockingIOError',
};

/** CPython: oserror_init(): a file name is not part of `args`. */
function fillOSError(self: Ref, values: readonly Ref[]): void {
  const several = values.length >= 2 && values.length <= 5;
  const countsCharacters = values.length === 3 && typeOf(self) === exceptionType('BlockingIOError') && typeOf(values[2]).slots.index !== null;
  if (countsCharacters) exceptionOf(self).written = asSize(values[2], 'ValueError');
  const named = !countsCharacters && several && values[2] !== undefined && values[2] !== None;
  if (several) {
    setField(self, 0, values[0]);
    setField(self, 1, values[1]);
    if (named) {
      setField(self, 2, values[2]);
      if (values.length === 5 && values[4] !== None) setField(self, 3, values[4]);
    }
  }
  const items = tupleItems(exceptionOf(self).args);
  const kept = named ? values.slice(0, 2) : values;
  if (items.length === kept.length && items.every((item, i) => item === kept[i])) return;
  const old = exceptionOf(self).args;
  exceptionOf(self).args = newTuple(...kept);
  decref(old);
}

/** A class that defines `__init__` but inherits `__new__` is filled in by `OSError.__init__`. CPython: oserror_use_init(). */
function usesInit(type: PyType): boolean {
  return type.slots.init !== initOSError && type.slots.create === createOSError;
}

function createOSError(type: PyType, args: CallArguments): Ref {
  if (usesInit(type)) return newExceptionWithArgs(type, []);
  if (args.names.length > 0) raise('TypeError', `${type.name}() takes no keyword arguments`);
  const { values } = args;
  let actual = type;
  if (type === exceptionType('OSError') && values.length >= 2 && values.length <= 5 && isInt(values[0])) {
    const mapped = ERRNO_TYPES[intAsNumber(values[0])];
    if (mapped !== undefined) actual = exceptionType(mapped);
  }
  const self = newExceptionWithArgs(actual, values);
  fillOSError(self, values);
  return self;
}

function initOSError(self: Ref, args: CallArguments): void {
  if (!usesInit(typeOf(self))) return;
  if (args.names.length > 0) raise('TypeError', `${typeOf(self).name}() takes no keyword arguments`);
  fillOSError(self, positionalArguments(args));
}

function strOSError(self: Ref): Ref {
  const [errno, strerror, filename, filename2] = [0, 1, 2, 3].map((field) => fieldBorrowed(self, field));
  const shown = (ref: Ref): string => (ref === NULL ? 'None' : strText(ref));
  if (filename !== NULL) {
    const second = filename2 === NULL ? '' : ` -> ${reprText(filename2)}`;
    return newStr(`[Errno ${shown(errno)}] ${shown(strerror)}: ${reprText(filename)}${second}`);
  }
  if (errno !== NULL && strerror !== NULL) return newStr(`[Errno ${shown(errno)}] ${shown(strerror)}`);
  return baseExceptionType.slots.str!(self);
}

define('OSError', 'Exception', 'Base class for I/O related errors.', {
  words: 5,
  slots: { create: createOSError, init: initOSError, str: strOSError },
  getset: [
    fieldMember('errno', 0), fieldMember('strerror', 1), fieldMember('filename', 2), fieldMember('filename2', 3),
    charactersWritten,
  ],
  methods: [reduceOSError],
});
define('BlockingIOError', 'OSError', 'I/O operation would block.');
define('ChildProcessError', 'OSError', 'Child process error.');
define('ConnectionError', 'OSError', 'Connection error.');
define('BrokenPipeError', 'ConnectionError', 'Broken pipe.');
define('ConnectionAbortedError', 'ConnectionError', 'Connection aborted.');
define('ConnectionRefusedError', 'ConnectionError', 'Connection refused.');
define('ConnectionResetError', 'ConnectionError', 'Connection reset.');
define('FileExistsError', 'OSError', 'File already exists.');
define('FileNotFoundError', 'OSError', 'File not found.');
define('InterruptedError', 'OSError', 'Interrupted by signal.');
define('IsADirectoryError', 'OSError', "Operation doesn't work on directories.");
define('NotADirectoryError', 'OSError', 'Operation only works on directories.');
define('PermissionError', 'OSError', 'Not enough permissions.');
define('ProcessLookupError', 'OSError', 'Process not found.');
define('TimeoutError', 'OSError', 'Timeout expired.');
/** Other names of OSError. */
exceptionTypes.set('EnvironmentError', exceptionType('OSError'));
exceptionTypes.set('IOError', exceptionType('OSError'));

define('Warning', 'Exception', 'Base class for warning categories.');
define('UserWarning', 'Warning', 'Base class for warnings generated by user code.');
define('DeprecationWarning', 'Warning', 'Base class for warnings about deprecated features.');
define('PendingDeprecationWarning', 'Warning', 'Base class for warnings about features which will be deprecated\nin the future.');
define('SyntaxWarning', 'Warning', 'Base class for warnings about dubious syntax.');
define('RuntimeWarning', 'Warning', 'Base class for warnings about dubious runtime behavior.');
define('FutureWarning', 'Warning', 'Base class for warnings about constructs that will change semantically\nin the future.');
define('ImportWarning', 'Warning', 'Base class for warnings about probable mistakes in module imports');
define('UnicodeWarning', 'Warning', 'Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.');
define('BytesWarning', 'Warning', 'Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.');
define('ResourceWarning', 'Warning', 'Base class for warnings about resource usage.');
define('EncodingWarning', 'Warning', 'Base class for warnings about encodings.');

/** What others stand behind, in the order in which CPython makes the levels below `Exception`. */
const PARENTS = [
  'BaseException', 'Exception', 'ArithmeticError', 'Warning', 'OSError', 'SyntaxError', 'LookupError', 'ImportError', 'RuntimeError', 'NameError',
  'ValueError', 'ConnectionError', 'IndentationError', 'UnicodeError',
];

let ordered: string[] | null = null;

/** Level by level, aliases last (from 3.11 on). CPython: Objects/exceptions.c, static_exceptions. */
function orderedNames(): string[] {
  const placeOf = (name: string): number => {
    const type = exceptionType(name);
    return type.name === name ? PARENTS.indexOf(type.bases[0]?.name ?? '') + (name === 'ExceptionGroup' ? 2 * PARENTS.length : 0) : 3 * PARENTS.length;
  };
  return [...exceptionTypes.keys()].map((name) => ({ name, place: placeOf(name) }))
    .sort((a, b) => a.place - b.place || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
}

/** Built-in names of exceptions in the present profile, aliases included. */
export function builtinExceptionNames(): string[] {
  ordered ??= orderedNames();
  return ordered.filter((name) => !knobs.reports.missingExceptions.includes(name));
}

const addNoteMethod = baseExceptionType.methods.get('add_note')!;

/** To be called when a run starts: sizes and methods that depend on the profile. */
export function resetExceptionTypes(): void {
  const basic = knobs.sizes.exception - 16;
  baseExceptionType.basicSize = basic;
  for (const [type, words] of extraWords) type.basicSize = knobs.typeSizes[type.name] ?? basic + 8 * words;
  exceptionType('ExceptionGroup').preHeader = knobs.managedWeakrefs ? 16 : 0;
  if (knobs.reports.exceptionNotes) baseExceptionType.methods.set('add_note', addNoteMethod);
  else baseExceptionType.methods.delete('add_note');
  const attributeErrorType = exceptionType('AttributeError');
  for (const method of attributeErrorCopying) {
    if (knobs.reports.attributeErrorsKeepNames) attributeErrorType.methods.set(method.name, method);
    else attributeErrorType.methods.delete(method.name);
  }
}

/** A StopIteration whose value is the borrowed object; its `args` are empty for None. CPython: _PyGen_SetStopIterationValue(). */
export function newStopIteration(value: Ref): Ref {
  const self = newExceptionWithArgs(exceptionType('StopIteration'), value === None ? [] : [value]);
  setField(self, 0, value);
  return self;
}

/** `SyntaxError` (or a subclass) with its place; texts and 1-based numbers, null where unknown. */
export function newSyntaxError(
  typeName: string, message: string, place: { filename: string; line: number; offset: number; text: string | null; endLine?: number; endOffset?: number },
): Ref {
  const type = exceptionType(typeName);
  const parts = [newStr(place.filename), newInt(place.line), newInt(place.offset), place.text === null ? None : newStr(place.text)];
  if (place.endLine !== undefined && place.endOffset !== undefined) parts.push(newInt(place.endLine), newInt(place.endOffset));
  const details = newTuple(...parts);
  const text = newStr(message);
  const self = newExceptionWithArgs(type, [text, details]);
  [text, ...parts, details].forEach(decref);
  readSyntaxError(self);
  return self;
}
