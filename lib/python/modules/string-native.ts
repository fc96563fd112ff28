import type { Ref } from '../object/ref';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { countSteps } from '../object/steps';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref } from '../heap/refcount';
import { getIter } from '../protocols/iterate';
import type { FieldNumbering, FieldPath } from '../types/str-format-fields';
import { fieldPath, fieldStep, nextPiece } from '../types/str-format-fields';
import { newInt } from '../values/numbers';
import { newList, stealAppend, stealTuple } from '../values/sequences';
import { False, None, True } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';

/** What `string.Formatter` shares with `str.format`. CPython: Objects/unicodeobject.c, formatter_parser(), formatter_field_name_split(). */

function textArgument(o: Ref): string {
  if (!isStr(o)) raise('TypeError', `expected str, got ${typeOf(o).name}`);
  return textOf(o);
}

/** A tuple that takes over the references, while the list is held. */
function append(list: Ref, make: () => Ref[]): void {
  stealAppend(list, stealTuple(make()));
}

function iteratorOf(list: Ref): Ref {
  const mark = holdMark();
  hold(list);
  const iterator = getIter(list);
  dropHolds(mark);
  decref(list);
  return iterator;
}

function formatterParser(o: Ref): Ref {
  const text = textArgument(o);
  countSteps(text.length >> 4);
  const mark = holdMark();
  const list = hold(newList());
  for (let at = 0; at < text.length;) {
    const { literal, field, next } = nextPiece(text, at);
    append(list, () => {
      if (field === null) return [newStr(literal), None, None, None];
      return [newStr(literal), newStr(field.name), newStr(field.spec), field.conversion === '' ? None : newStr(field.conversion)];
    });
    at = next;
  }
  dropHolds(mark);
  return iteratorOf(list);
}

function fieldNameSplit(o: Ref): Ref {
  const name = textArgument(o);
  // Nothing is numbered here: an empty name stays empty.
  const numbering: FieldNumbering = { state: 'unknown', next: 0 };
  const { first, index, rest }: FieldPath = fieldPath(name, numbering);
  const mark = holdMark();
  const list = hold(newList());
  for (let at = rest; at < name.length;) {
    const { step, next } = fieldStep(name, at);
    append(list, () => [step.attribute ? True : False, step.index >= 0 ? newInt(step.index) : newStr(step.name)]);
    at = next;
  }
  dropHolds(mark);
  const steps = iteratorOf(list);
  hold(steps);
  const start = first !== '' && index >= 0 ? newInt(index) : newStr(first);
  dropHolds(mark);
  return stealTuple([start, steps]);
}

defineModule({
  name: '_string',
  functions: [
    native('formatter_parser', '(string, /)', formatterParser),
    native('formatter_field_name_split', '(string, /)', fieldNameSplit),
  ],
});
