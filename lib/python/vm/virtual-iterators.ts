import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { newRef } from '../heap/refcount';
import { charAtUnit } from '../types/str-positions';
import { bytesOf } from '../values/bytes';
import { newInt } from '../values/numbers';
import { listItems } from '../values/sequences';
import { textOf, widthOf } from '../values/text';
import { loopPlaces } from './state';

/**
 * From 3.15 on a loop over a list, tuple, str or bytes makes no iterator: what it goes through stays on the stack, and where it is stands
 * beside the cell. CPython: Python/ceval.c, _PyForIter_VirtualIteratorNext().
 */
export function isVirtuallyIterated(iterable: Ref): boolean {
  const id = typeIdOf(iterable);
  return id === TypeId.LIST || id === TypeId.TUPLE || id === TypeId.STR || id === TypeId.BYTES;
}

/** The next item of what is in a cell of the stack, a new reference, or NULL. */
export function nextVirtually(iterable: Ref, cell: number): Ref {
  const id = typeIdOf(iterable);
  if (id === TypeId.STR) return nextOfText(iterable, cell);
  return id === TypeId.BYTES ? nextOfBytes(iterable, cell) : nextOfSequence(iterable, cell);
}

/** As `nextVirtually`, for a list or tuple. */
export function nextOfSequence(sequence: Ref, cell: number): Ref {
  const items = listItems(sequence);
  const at = loopPlaces[cell];
  if (at >= items.length) return NULL;
  loopPlaces[cell] = at + 1;
  return newRef(items[at]);
}

/** The next character of a str, whose place is a UTF-16 unit. */
function nextOfText(str: Ref, cell: number): Ref {
  const text = textOf(str);
  const at = loopPlaces[cell];
  if (at >= text.length) return NULL;
  const width = widthOf(str);
  loopPlaces[cell] = at + (width === 4 && (text.codePointAt(at) as number) > 0xffff ? 2 : 1);
  return charAtUnit(text, width, at);
}

function nextOfBytes(bytes: Ref, cell: number): Ref {
  const data = bytesOf(bytes);
  const at = loopPlaces[cell];
  if (at >= data.length) return NULL;
  loopPlaces[cell] = at + 1;
  return newInt(data[at]);
}
