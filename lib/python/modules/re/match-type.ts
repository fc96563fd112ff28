import '../../types/object';
import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { getset, native, nativeClassMethod } from '../../object/native';
import type { Visit } from '../../object/py-type';
import { TypeFeature, typeOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef, xdecref } from '../../heap/refcount';
import { dictGetBorrowed, dictSet, forEachEntry } from '../../protocols/mapping';
import { asSize } from '../../protocols/number';
import { reprText } from '../../protocols/repr';
import { deallocContainer } from '../../types/container-dealloc';
import { genericAliasOf } from '../../types/generic-alias';
import { readonlyMember } from '../../types/readonly-member';
import { lastMatch } from '../../text/regex';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { newDict } from '../../values/dicts';
import { intAsNumber, isInt, newInt } from '../../values/numbers';
import { stealTrackedTuple, tupleItems } from '../../values/sequences';
import { None } from '../../values/singletons';
import { newStr } from '../../values/text';
import { orNone, patternData, spanOf } from './pattern-data';
import { slice, subjectOf } from './subject-argument';
import { expandTemplate, templateOf } from './template-type';

/** What `match` and its kin find. CPython: Modules/_sre/sre.h, MatchObject. */
interface MatchData {
  pattern: Ref;
  string: Ref;
  /** A tuple of spans, NULL until it is asked for. */
  regs: Ref;
  pos: number;
  endpos: number;
  /** Starts and ends: the whole match, then the groups. */
  spans: Int32Array;
  /** Number of the group that was closed last, or -1. */
  lastIndex: number;
}

const data = (self: Ref): MatchData => payloadOf<MatchData>(self);

/** A Match for what the matcher has just found from `start` on. Borrows pattern and string. CPython: pattern_new_match(). */
export function newMatch(pattern: Ref, string: Ref, start: number, pos: number, endpos: number): Ref {
  const { program } = patternData(pattern);
  const { end, marks } = lastMatch(program);
  const spans = new Int32Array(2 * program.groups + 2);
  spans[0] = start;
  spans[1] = end;
  for (let group = 1; group <= program.groups; group++) {
    const [from, to] = spanOf(marks, group);
    spans[2 * group] = from;
    spans[2 * group + 1] = to;
  }
  const self = allocateInstance(matchType, 8 * spans.length);
  setPayload(self, {
    pattern: newRef(pattern), string: newRef(string), regs: NULL, pos, endpos, spans, lastIndex: marks[2 * program.groups],
  } satisfies MatchData);
  return self;
}

/** The text of a group, or `missing`, borrowed, if it took no part. CPython: match_getslice_by_index(). */
function groupText(self: Ref, group: number, missing: Ref): Ref {
  const { spans, string, pattern } = data(self);
  const start = spans[2 * group];
  if (start < 0) return newRef(missing);
  const subject = subjectOf(string, patternData(pattern).isBytes);
  // The string may have become shorter, if it is a bytearray.
  return slice(string, subject, Math.min(start, subject.length), Math.min(spans[2 * group + 1], subject.length));
}

/** The number that an argument means, an int or a name. CPython: match_getindex(). */
function groupNumber(self: Ref, argument: Ref): number {
  const { pattern, spans } = data(self);
  let group = -1;
  if (argument === NULL) group = 0;
  else if (typeOf(argument).slots.index !== null) group = asSize(argument, null);
  else if (patternData(pattern).groupIndex !== NULL) {
    const found = dictGetBorrowed(patternData(pattern).groupIndex, argument);
    if (found !== NULL && isInt(found)) group = intAsNumber(found);
  }
  if (group < 0 || group >= spans.length / 2) raise('IndexError', 'no such group');
  return group;
}

function group(self: Ref, args: Ref[]): Ref {
  if (args.length === 0) return groupText(self, 0, None);
  if (args.length === 1) return groupText(self, groupNumber(self, args[0]), None);
  const mark = holdMark();
  const texts = args.map((arg) => hold(groupText(self, groupNumber(self, arg), None)));
  dropHolds(mark);
  return stealTrackedTuple(texts);
}

function groups(self: Ref, missing: Ref): Ref {
  const count = data(self).spans.length / 2 - 1;
  const texts: Ref[] = [];
  for (let i = 1; i <= count; i++) texts.push(groupText(self, i, orNone(missing)));
  return stealTrackedTuple(texts);
}

/** The name of a group, borrowed; None if it has none. */
function groupNameOf(pattern: Ref, number: number): Ref {
  const { indexGroup } = patternData(pattern);
  return indexGroup === NULL ? None : tupleItems(indexGroup)[number];
}

function groupdict(self: Ref, missing: Ref): Ref {
  const result = newDict();
  const { groupIndex } = patternData(data(self).pattern);
  if (groupIndex === NULL) return result;
  const mark = holdMark();
  hold(result);
  forEachEntry(groupIndex, (name, number) => {
    const text = hold(groupText(self, intAsNumber(number), orNone(missing)));
    dictSet(result, name, text);
    dropHolds(mark + 1);
    decref(text);
  });
  dropHolds(mark);
  return result;
}

function span(start: number, end: number): Ref {
  return stealTrackedTuple([newInt(start), newInt(end)]);
}

/** CPython: match_regs(). */
function regs(self: Ref): Ref {
  const match = data(self);
  if (match.regs === NULL) {
    const { spans } = match;
    const pairs: Ref[] = [];
    const mark = holdMark();
    for (let i = 0; i < spans.length; i += 2) pairs.push(hold(span(spans[i], spans[i + 1])));
    dropHolds(mark);
    match.regs = stealTrackedTuple(pairs);
  }
  return newRef(match.regs);
}

function matchRepr(self: Ref): Ref {
  const { spans } = data(self);
  const mark = holdMark();
  const text = hold(groupText(self, 0, None));
  const shown = Array.from(reprText(text)).slice(0, 50).join('');
  dropHolds(mark);
  decref(text);
  return newStr(`<${typeOf(self).name} object; span=(${spans[0]}, ${spans[1]}), match=${shown}>`);
}

function expand(self: Ref, text: Ref): Ref {
  const { pattern, string } = data(self);
  const mark = holdMark();
  const template = hold(templateOf(pattern, text));
  const result = expandTemplate(template, string, (number) => groupText(self, number, None));
  dropHolds(mark);
  decref(template);
  return result;
}

/** A Match filled into a template, for `sub`. */
export function expandMatch(template: Ref, match: Ref): Ref {
  return expandTemplate(template, data(match).string, (number) => groupText(match, number, None));
}

function lastGroup(self: Ref): Ref {
  const { lastIndex, pattern } = data(self);
  return lastIndex < 0 ? None : newRef(groupNameOf(pattern, lastIndex));
}

function release(self: Ref): void {
  const { regs: spans, string, pattern } = data(self);
  xdecref(spans);
  decref(string);
  decref(pattern);
  freeInstanceRow(self);
}

export const matchType = defineType({
  name: 'Match',
  module: 're',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 88,
  doc: 'The result of re.match() and re.search().\nMatch objects always have a boolean value of True.',
  slots: {
    create: null,
    dealloc: (self) => deallocContainer(self, release),
    traverse(self: Ref, visit: Visit) {
      const match = data(self);
      visit(match.string);
      if (match.regs !== NULL) visit(match.regs);
      visit(match.pattern);
    },
    repr: matchRepr,
    getitem: (self, key) => groupText(self, groupNumber(self, key), None),
  },
  methods: [
    native('group', '(*args)', group),
    native('start', '(group=0, /)', (self: Ref, arg: Ref) => newInt(data(self).spans[2 * groupNumber(self, arg)])),
    native('end', '(group=0, /)', (self: Ref, arg: Ref) => newInt(data(self).spans[2 * groupNumber(self, arg) + 1])),
    native('span', '(group=0, /)', (self: Ref, arg: Ref) => {
      const number = groupNumber(self, arg);
      return span(data(self).spans[2 * number], data(self).spans[2 * number + 1]);
    }),
    native('groups', '(default=None)', groups),
    native('groupdict', '(default=None)', groupdict),
    native('expand', '(template)', expand),
    native('__copy__', '()', newRef),
    native('__deepcopy__', '(memo, /)', newRef),
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
  ],
  getset: [
    getset('lastindex', (self) => (data(self).lastIndex < 0 ? None : newInt(data(self).lastIndex))),
    getset('lastgroup', lastGroup),
    getset('regs', regs),
    readonlyMember('string', (self) => newRef(data(self).string)),
    readonlyMember('re', (self) => newRef(data(self).pattern)),
    readonlyMember('pos', (self) => newInt(data(self).pos)),
    readonlyMember('endpos', (self) => newInt(data(self).endpos)),
  ],
});
