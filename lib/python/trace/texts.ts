import type { Ref } from '../object/ref';
import { TypeFeature, bareName, typeIdOf, typeOf } from '../object/py-type';
import { qualifiedTypeName } from '../protocols/repr';
import { TypeId } from '../object/type-ids';
import { floatRepr } from '../text/float-repr';
import { strRepr } from '../text/str-repr';
import { codeOf } from '../types/code';
import { exceptionOf } from '../types/exceptions';
import { frameObjectOf } from '../types/frame';
import { functionOf } from '../types/function';
import { generatorOf } from '../types/generator';
import { methodOf } from '../types/method';
import { nativeFunctionOf } from '../types/native-function';
import { pyTypeOf } from '../types/object';
import { bytesOf } from '../values/bytes';
import { dictTable } from '../values/dicts';
import { bigIntOf, isBigInt, numberOf } from '../values/numbers';
import { listItems, tupleItems } from '../values/sequences';
import { setSize } from '../values/sets';
import { textOf } from '../values/text';

/** Short texts for objects, made without running any Python code. */

const LONGEST_TEXT = 40;

/** `Node` for a class of the main program, `shop.Cart` for a module's, `collections.deque` for a library's. */
export function typeNameOf(ref: Ref): string {
  const type = typeOf(ref);
  const qualified = qualifiedTypeName.of(type.ref);
  return qualified.slice(0, qualified.length - type.qualname.length).replace(/^(?:__main__|builtins)\./, '') + bareName(type);
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

/** What stands for the object: its repr for an atom, its kind and size for a container, its type for the rest. */
export function shortText(ref: Ref): string {
  const makeText = textsByType.get(typeIdOf(ref));
  if (makeText !== undefined) return makeText(ref);
  const type = typeOf(ref);
  const name = typeNameOf(ref);
  if (type.has(TypeFeature.TYPE_SUBCLASS)) return `<class '${qualifiedTypeName.of(ref).replace(/^__main__\./, '')}'>`;
  if (type.has(TypeFeature.EXCEPTION_SUBCLASS)) return `${name}(${tupleItems(exceptionOf(ref).args).map(shortText).join(', ')})`;
  if (type.has(TypeFeature.LIST_SUBCLASS)) return `${name} […] (${listItems(ref).length})`;
  if (type.has(TypeFeature.TUPLE_SUBCLASS)) return `${name} (…) (${tupleItems(ref).length})`;
  if (type.has(TypeFeature.DICT_SUBCLASS)) return `${name} {…} (${dictTable(ref).used})`;
  if (type.has(TypeFeature.SET_SUBCLASS)) return `${name} {…} (${setSize(ref)})`;
  return name;
}

function intText(ref: Ref): string {
  return shortened(isBigInt(ref) ? String(bigIntOf(ref)) : String(numberOf(ref)));
}

function bytesText(ref: Ref): string {
  const bytes = bytesOf(ref);
  const body = [...bytes.subarray(0, LONGEST_TEXT)].map((byte) => {
    if (byte === 0x27 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
  }).join('');
  return shortened(`b'${body}${bytes.length > LONGEST_TEXT ? '…' : ''}'`);
}

const textsByType = new Map<number, (ref: Ref) => string>([
  [TypeId.INT, intText],
  [TypeId.BIG_INT, intText],
  [TypeId.BOOL, (ref) => (numberOf(ref) === 1 ? 'True' : 'False')],
  [TypeId.FLOAT, (ref) => floatRepr(numberOf(ref))],
  [TypeId.STR, (ref) => shortened(strRepr(textOf(ref).slice(0, LONGEST_TEXT)))],
  [TypeId.BYTES, bytesText],
  [TypeId.NONE, () => 'None'],
  [TypeId.ELLIPSIS, () => 'Ellipsis'],
  [TypeId.NOT_IMPLEMENTED, () => 'NotImplemented'],
  [TypeId.LIST, (ref) => `[…] (${listItems(ref).length})`],
  [TypeId.TUPLE, (ref) => `(…) (${tupleItems(ref).length})`],
  [TypeId.DICT, (ref) => `{…} (${dictTable(ref).used})`],
  [TypeId.SET, (ref) => `{…} (${setSize(ref)})`],
  [TypeId.FROZENSET, (ref) => `frozenset (${setSize(ref)})`],
  [TypeId.FUNCTION, (ref) => `<function ${textOf(functionOf(ref).qualname)}>`],
  [TypeId.METHOD, (ref) => `<bound method ${callableName(methodOf(ref).func)}>`],
  [TypeId.BUILTIN_FUNCTION, (ref) => `<built-in ${nativeFunctionOf(ref).displayName}>`],
  [TypeId.TYPE, (ref) => `<class '${pyTypeOf(ref).name}'>`],
  [TypeId.CELL, () => '<cell>'],
  [TypeId.GENERATOR, (ref) => `<generator ${textOf(generatorOf(ref).qualname)}>`],
  [TypeId.COROUTINE, (ref) => `<coroutine ${textOf(generatorOf(ref).qualname)}>`],
  [TypeId.ASYNC_GENERATOR, (ref) => `<async_generator ${textOf(generatorOf(ref).qualname)}>`],
  [TypeId.FRAME, (ref) => `<frame ${codeOf(frameObjectOf(ref).codeRef).unit.name}>`],
  [TypeId.TRACEBACK, () => '<traceback>'],
  [TypeId.WEAKREF, () => '<weakref>'],
]);

function callableName(func: Ref): string {
  return typeIdOf(func) === TypeId.FUNCTION ? textOf(functionOf(func).qualname) : typeNameOf(func);
}
