import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { getAttr } from '../protocols/attribute';
import { convertValue, formatValue } from '../protocols/format';
import { raiseKeyError } from '../protocols/raise-object';
import { isDict } from '../values/dicts';
import { newInt } from '../values/numbers';
import { isExactStr, newStr, textOf } from '../values/text';
import type { FieldNumbering, ReplacementField } from './str-format-fields';
import { fieldPath, fieldStep, nextPiece } from './str-format-fields';

/** `str.format` and `str.format_map`. CPython: Objects/stringlib/unicode_format.h. */

/** Where the fields of a format find their values. */
interface FieldValues {
  /** Null for format_map. */
  positional: readonly Ref[] | null;
  /** A new reference, or KeyError. */
  named(key: string): Ref;
}

/** What has been written so far; `only` is the value of the one field when that is all, so that it can be passed on as it is. */
interface Output {
  text: string;
  only: Ref;
  pieces: number;
}

/** CPython: build_string(). */
function build(format: string, values: FieldValues, numbering: FieldNumbering, depth: number): Ref {
  if (depth <= 0) raise('ValueError', 'Max string recursion exceeded');
  const output: Output = { text: '', only: NULL, pieces: 0 };
  const mark = holdMark();
  for (let at = 0; at < format.length;) {
    const piece = nextPiece(format, at);
    at = piece.next;
    if (piece.literal !== '') {
      output.text += piece.literal;
      output.pieces++;
    }
    if (piece.field !== null) writeField(piece.field, values, numbering, depth, output, mark);
  }
  if (output.only !== NULL && output.pieces === 1 && isExactStr(output.only)) {
    dropHolds(mark);
    return output.only;
  }
  const result = newStr(output.text);
  dropOnly(output, mark);
  return result;
}

function dropOnly(output: Output, mark: number): void {
  dropHolds(mark);
  if (output.only !== NULL) decref(output.only);
  output.only = NULL;
}

/** CPython: output_markup(). */
function writeField(
  field: ReplacementField, values: FieldValues, numbering: FieldNumbering, depth: number, output: Output, mark: number,
): void {
  dropOnly(output, mark);
  let value = hold(fieldValue(field.name, values, numbering));
  if (field.conversion !== '') {
    const converted = convertField(value, field.conversion);
    dropHolds(mark);
    decref(value);
    value = hold(converted);
  }
  const spec = hold(field.nested ? build(field.spec, values, numbering, depth - 1) : newStr(field.spec));
  const text = formatValue(value, spec);
  dropHolds(mark);
  decref(spec);
  decref(value);
  output.text += textOf(text);
  output.only = hold(text);
  output.pieces++;
}

function convertField(value: Ref, conversion: string): Ref {
  if (conversion === 'r' || conversion === 's' || conversion === 'a') return convertValue(value, conversion);
  const code = conversion.codePointAt(0) as number;
  return raise('ValueError', `Unknown conversion specifier ${code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`}`);
}

/** CPython: get_field_object(). */
function fieldValue(name: string, values: FieldValues, numbering: FieldNumbering): Ref {
  const { first, index, rest } = fieldPath(name, numbering);
  let value = index === -1 ? values.named(first) : positional(values, index);
  const mark = holdMark();
  for (let at = rest; at < name.length;) {
    hold(value);
    const { step, next } = fieldStep(name, at);
    const inner = step.attribute ? attributeOf(value, step.name) : itemOf(value, step.name, step.index);
    dropHolds(mark);
    decref(value);
    value = inner;
    at = next;
  }
  return value;
}

function attributeOf(value: Ref, name: string): Ref {
  const mark = holdMark();
  const nameRef = hold(newStr(name));
  const found = getAttr(value, nameRef);
  dropHolds(mark);
  decref(nameRef);
  return found;
}

function positional(values: FieldValues, index: number): Ref {
  if (values.positional === null) raise('ValueError', 'Format string contains positional fields');
  if (index >= values.positional.length) raise('IndexError', `Replacement index ${index} out of range for positional args tuple`);
  return newRef(values.positional[index]);
}

function itemOf(value: Ref, name: string, index: number): Ref {
  const { slots, name: typeName } = typeOf(value);
  if (slots.getitem === null) raise('TypeError', `'${typeName}' object is not subscriptable`);
  const mark = holdMark();
  const key = hold(index === -1 ? newStr(name) : newInt(index));
  const item = slots.getitem(value, key);
  dropHolds(mark);
  decref(key);
  return item;
}

/** A format that is its own result is handed on. */
function buildFrom(self: Ref, values: FieldValues): Ref {
  const result = build(textOf(self), values, { state: 'unknown', next: 0 }, 2);
  if (!isExactStr(self) || textOf(result) !== textOf(self) || textOf(self).includes('{')) return result;
  decref(result);
  return newRef(self);
}

function format(self: Ref, args: Ref[], keywords: Map<string, Ref>): Ref {
  const named = (key: string): Ref => {
    const value = keywords.get(key);
    return value === undefined ? raiseKeyError(hold(newStr(key))) : newRef(value);
  };
  return buildFrom(self, { positional: args, named });
}

function formatMap(self: Ref, mapping: Ref): Ref {
  const named = (key: string): Ref => {
    if (!isDict(mapping) && typeOf(mapping).slots.getitem === null) {
      raise('TypeError', `'${typeOf(mapping).name}' object is not subscriptable`);
    }
    return itemOf(mapping, key, -1);
  };
  return buildFrom(self, { positional: null, named });
}

export const strFormatMethods: NativeMethod[] = [
  native('format', '(*args, **kwargs)', format),
  native('format_map', '(mapping, /)', formatMap),
];
