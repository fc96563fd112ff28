import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { newRef } from '../../heap/refcount';
import { asSsize } from '../../protocols/slicing';
import type { Subject } from '../../text/regex';
import { lastMatch, search } from '../../text/regex';
import { EMPTY_BYTES } from '../../values/bytes';
import { newList, stealAppend, stealTrackedTuple } from '../../values/sequences';
import { None } from '../../values/singletons';
import { EMPTY_STR, isStr } from '../../values/text';
import { patternData, spanOf } from './pattern-data';
import { slice, subjectPart } from './subject-argument';

/** `findall` and `split`: all matches at once. CPython: Modules/_sre/sre.c, pattern_findall_impl(), pattern_split_impl(). */

/** The text of a group, or `missing`, borrowed. CPython: state_getslice(). */
function groupText(string: Ref, subject: Subject, marks: Int32Array, group: number, missing: Ref): Ref {
  const [start, end] = spanOf(marks, group);
  return start < 0 ? newRef(missing) : slice(string, subject, start, end);
}

export function findall(self: Ref, string: Ref, pos: Ref, endpos: Ref): Ref {
  const { program, isBytes } = patternData(self);
  const { subject, start, end } = subjectPart(string, isBytes, pos, endpos);
  const empty = isStr(string) ? EMPTY_STR : EMPTY_BYTES;
  const mark = holdMark();
  const list = hold(newList());
  for (let at = start, mustAdvance = false; ;) {
    const found = search(program, subject, { start: at, end, whole: false, mustAdvance });
    if (found < 0) break;
    const match = lastMatch(program);
    let item: Ref;
    if (program.groups === 0) item = slice(string, subject, found, match.end);
    else if (program.groups === 1) item = groupText(string, subject, match.marks, 1, empty);
    else {
      const texts: Ref[] = [];
      for (let group = 1; group <= program.groups; group++) texts.push(groupText(string, subject, match.marks, group, empty));
      item = stealTrackedTuple(texts);
    }
    stealAppend(list, item);
    mustAdvance = match.end === found;
    at = match.end;
  }
  dropHolds(mark);
  return list;
}

export function split(self: Ref, string: Ref, maxsplitRef: Ref): Ref {
  const maxsplit = maxsplitRef === NULL ? 0 : asSsize(maxsplitRef);
  const { program, isBytes } = patternData(self);
  const { subject, end } = subjectPart(string, isBytes, NULL, NULL);
  const mark = holdMark();
  const list = hold(newList());
  let last = 0;
  let mustAdvance = false;
  for (let count = 0; maxsplit === 0 || count < maxsplit; count++) {
    const found = search(program, subject, { start: last, end, whole: false, mustAdvance });
    if (found < 0) break;
    const match = lastMatch(program);
    stealAppend(list, slice(string, subject, last, found));
    for (let group = 1; group <= program.groups; group++) stealAppend(list, groupText(string, subject, match.marks, group, None));
    mustAdvance = match.end === found;
    last = match.end;
  }
  stealAppend(list, slice(string, subject, last, end));
  dropHolds(mark);
  return list;
}
