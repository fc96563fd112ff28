import type { Ref } from '../object/ref';
import { typeOf } from '../object/py-type';
import { TypeFeature } from '../object/py-type';
import { gcRefs, numbers, payloads, typeIds } from '../object/table';
import { newRef } from '../heap/refcount';
import { TypeId } from '../object/type-ids';
import { knobs } from '../object/knobs';
import { enterInterned, findInterned, isInterned, staticString } from '../object/names';
import { allocate, reserveBytes } from '../heap/allocate';
import { countSteps } from '../object/steps';

/**
 * Strings. The payload is a JS string; Python counts code points where JS counts UTF-16 units, so each str also knows how
 * wide its widest character is, as CPython's do: 0 for ASCII, 1 for Latin-1, 2 for the basic plane, 4 for the rest. Up to 2,
 * a code point is one unit and indexing is direct. The width is in `gcRefs`, which no untracked object needs otherwise.
 * Lone surrogates are characters of width 2.
 */
export type TextWidth = 0 | 1 | 2 | 4;

const NON_ASCII = /[^\0-\x7f]/;
const NON_LATIN1 = /[^\0-\xff]/;
const SURROGATE_PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

export const EMPTY_STR = staticString('');
const latin1Chars: Ref[] = Array.from({ length: 256 }, (_, code) => {
  const ref = staticString(String.fromCharCode(code));
  gcRefs[ref] = code < 128 ? 0 : 1;
  return ref;
});

export function widthOfText(text: string): TextWidth {
  if (!NON_ASCII.test(text)) return 0;
  if (!NON_LATIN1.test(text)) return 1;
  return SURROGATE_PAIR.test(text) ? 4 : 2;
}

/** A str with this text: one of the shared ones for up to one Latin-1 character, else a new object. */
export function newStr(text: string): Ref {
  if (text.length <= 1) {
    if (text.length === 0) return EMPTY_STR;
    const code = text.charCodeAt(0);
    if (code < 256) return latin1Chars[code];
  }
  return newStrOfWidth(text, widthOfText(text));
}

/** As `newStr` when the width is known from the strings it is made of; it must be exact. Spares a scan of the text. */
export function newStrOfWidth(text: string, width: TextWidth): Ref {
  if (text.length <= 1) {
    if (text.length === 0) return EMPTY_STR;
    if (width < 2) return latin1Chars[text.charCodeAt(0)];
  }
  const size = textSize(text.length, width);
  if (size > 4096) countSteps(size >> 6);
  if (size > 1 << 20) reserveBytes(size);
  const ref = allocate(TypeId.STR, size);
  payloads[ref] = text;
  gcRefs[ref] = width;
  numbers[ref] = -1;
  return ref;
}

/** Bytes of a str (CPython: unicode_sizeof()). `units` counts UTF-16 units, which overstates width 4 text by its pairs. */
function textSize(units: number, width: TextWidth): number {
  const { asciiText, nonAsciiExtra } = knobs.sizes;
  return width === 0 ? asciiText + units : asciiText + nonAsciiExtra + width * units + Math.max(width, 1) - 1;
}

/** The text of a str or of an instance of a subclass. */
export function textOf(ref: Ref): string {
  return payloads[ref] as string;
}

export function widthOf(ref: Ref): TextWidth {
  return gcRefs[ref] as TextWidth;
}

/** Exactly a str, not an instance of a subclass. */
export function isExactStr(ref: Ref): boolean {
  return typeIds[ref] === TypeId.STR;
}

export function isStr(ref: Ref): boolean {
  return typeIds[ref] === TypeId.STR || typeOf(ref).has(TypeFeature.STR_SUBCLASS);
}

/** A new reference to the interned str with this text. */
export function internedStr(text: string): Ref {
  const found = findInterned(text);
  if (found !== undefined) {
    return newRef(found);
  }
  const ref = newStr(text);
  if (!isInterned(ref)) enterInterned(ref);
  return ref;
}

/** The interned str equal to this one: itself, borrowed, unless another was there first (then that one, borrowed). */
export function internBorrowed(ref: Ref): Ref {
  if (isInterned(ref)) return ref;
  const found = findInterned(payloads[ref] as string);
  if (found !== undefined) return found;
  if (typeIds[ref] === TypeId.STR) enterInterned(ref);
  return ref;
}
