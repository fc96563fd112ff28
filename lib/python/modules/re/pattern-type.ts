import '../../types/object';
import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { getset, native, nativeClassMethod } from '../../object/native';
import type { Visit } from '../../object/py-type';
import { CompareOp, TypeFeature, typeIdOf } from '../../object/py-type';
import { setPayload } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef, xdecref } from '../../heap/refcount';
import { clearWeakrefsOf } from '../../heap/weakrefs';
import { equals } from '../../protocols/compare';
import { hashHigh, hashOf } from '../../protocols/hash';
import { stealDictSet } from '../../protocols/mapping';
import { reprText } from '../../protocols/repr';
import { deallocContainer } from '../../types/container-dealloc';
import { genericAliasOf } from '../../types/generic-alias';
import { newMappingProxy } from '../../types/mapping-proxy';
import { readonlyMember } from '../../types/readonly-member';
import type { CompiledPattern } from '../../text/regex';
import { Flag, matchHere, search } from '../../text/regex';
import { newDict } from '../../values/dicts';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { newInt } from '../../values/numbers';
import { stealTuple } from '../../values/sequences';
import { False, None, NotImplemented, True } from '../../values/singletons';
import { newStr } from '../../values/text';
import { newMatch } from './match-type';
import type { PatternData } from './pattern-data';
import { patternData } from './pattern-data';
import { findall, split } from './pattern-lists';
import { newMatchIterator, newScanner } from './scanner-type';
import { substitute } from './substitute';
import { subjectPart } from './subject-argument';

/** Compiled patterns. CPython: Modules/_sre/sre.c, PatternObject. */

/** `pattern` is a str, bytes or None, borrowed. */
export function newPattern(pattern: Ref, isBytes: boolean | null, { program, flags, groupNames }: CompiledPattern): Ref {
  const mark = holdMark();
  const { names, index } = groupNames.size === 0 ? { names: NULL, index: NULL } : namedGroups(program.groups, groupNames);
  const self = allocateInstance(patternType, 4 * program.code.length);
  dropHolds(mark);
  setPayload(self, {
    program, flags, isBytes, pattern: newRef(pattern), groupIndex: index, indexGroup: names, names: groupNames,
  } satisfies PatternData);
  return self;
}

/** Each group's name in a tuple, and each name's group in a dict; both are new, and held. */
function namedGroups(groups: number, groupNames: ReadonlyMap<string, number>): { names: Ref; index: Ref } {
  const index = hold(newDict());
  const names: Ref[] = Array.from({ length: groups + 1 }, () => None);
  for (const [name, number] of groupNames) {
    names[number] = hold(newStr(name));
    stealDictSet(index, newRef(names[number]), newInt(number));
  }
  return { names: hold(stealTuple(names)), index };
}

const FLAG_NAMES: readonly [number, string][] = [
  [Flag.TEMPLATE, 're.TEMPLATE'], [Flag.IGNORECASE, 're.IGNORECASE'], [Flag.LOCALE, 're.LOCALE'], [Flag.MULTILINE, 're.MULTILINE'],
  [Flag.DOTALL, 're.DOTALL'], [Flag.UNICODE, 're.UNICODE'], [Flag.VERBOSE, 're.VERBOSE'], [Flag.DEBUG, 're.DEBUG'], [Flag.ASCII, 're.ASCII'],
];

/** CPython: pattern_repr(): the flag that every str pattern has is not shown. */
function patternRepr(self: Ref): Ref {
  const { pattern, isBytes, flags } = patternData(self);
  let left = flags;
  if (isBytes === false && (flags & (Flag.LOCALE | Flag.UNICODE | Flag.ASCII)) === Flag.UNICODE) left &= ~Flag.UNICODE;
  const names: string[] = [];
  for (const [flag, name] of FLAG_NAMES) {
    if ((left & flag) === 0) continue;
    names.push(name);
    left &= ~flag;
  }
  if (left !== 0) names.push(`0x${left.toString(16)}`);
  const shown = Array.from(reprText(pattern)).slice(0, 200).join('');
  return newStr(`re.compile(${shown}${names.length === 0 ? '' : `, ${names.join('|')}`})`);
}

function compare(self: Ref, other: Ref, op: number): Ref {
  if (op !== CompareOp.EQ && op !== CompareOp.NE) return NotImplemented;
  if (typeIdOf(other) !== patternType.id) return NotImplemented;
  const left = patternData(self);
  const right = patternData(other);
  const same = self === other || (left.flags === right.flags && left.isBytes === right.isBytes
    && left.program.groups === right.program.groups && equals(left.pattern, right.pattern));
  return same === (op === CompareOp.EQ) ? True : False;
}

function hash(self: Ref): number {
  const { pattern, flags, program } = patternData(self);
  const low = hashOf(pattern);
  hashHigh.value ^= program.groups;
  return low ^ flags;
}

function tryAt(self: Ref, string: Ref, pos: Ref, endpos: Ref, whole: boolean): Ref {
  const { program, isBytes } = patternData(self);
  const { subject, start, end } = subjectPart(string, isBytes, pos, endpos);
  return matchHere(program, subject, { start, end, whole, mustAdvance: false }) ? newMatch(self, string, start, start, end) : None;
}

function searchIn(self: Ref, string: Ref, pos: Ref, endpos: Ref): Ref {
  const { program, isBytes } = patternData(self);
  const { subject, start, end } = subjectPart(string, isBytes, pos, endpos);
  const found = search(program, subject, { start, end, whole: false, mustAdvance: false });
  return found < 0 ? None : newMatch(self, string, found, start, end);
}

/** CPython: pattern_groupindex(). */
function groupIndexProxy(self: Ref): Ref {
  const { groupIndex } = patternData(self);
  if (groupIndex !== NULL) return newMappingProxy(groupIndex);
  const empty = newDict();
  const proxy = newMappingProxy(empty);
  decref(empty);
  return proxy;
}

function release(self: Ref): void {
  clearWeakrefsOf(self);
  const { pattern, groupIndex, indexGroup } = patternData(self);
  decref(pattern);
  xdecref(groupIndex);
  xdecref(indexGroup);
  freeInstanceRow(self);
}

const SEARCH = '(string, pos=0, endpos=sys.maxsize)';

export const patternType = defineType({
  name: 'Pattern',
  module: 're',
  features: TypeFeature.GC | TypeFeature.HAS_WEAKREF | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 96,
  doc: 'Compiled regular expression object.',
  slots: {
    create: null,
    dealloc: (self) => deallocContainer(self, release),
    traverse(self: Ref, visit: Visit) {
      const { pattern, groupIndex, indexGroup } = patternData(self);
      if (groupIndex !== NULL) visit(groupIndex);
      if (indexGroup !== NULL) visit(indexGroup);
      visit(pattern);
    },
    repr: patternRepr,
    richcompare: compare,
    hash,
  },
  methods: [
    native('match', SEARCH, (self: Ref, string: Ref, pos: Ref, endpos: Ref) => tryAt(self, string, pos, endpos, false)),
    native('fullmatch', SEARCH, (self: Ref, string: Ref, pos: Ref, endpos: Ref) => tryAt(self, string, pos, endpos, true)),
    native('search', SEARCH, searchIn),
    native('sub', '(repl, string, count=0)', (self: Ref, repl: Ref, string: Ref, count: Ref) => substitute(self, repl, string, count).text),
    native('subn', '(repl, string, count=0)', (self: Ref, repl: Ref, string: Ref, count: Ref) => {
      const { text, replaced } = substitute(self, repl, string, count);
      return stealTuple([text, newInt(replaced)]);
    }),
    native('findall', SEARCH, findall),
    native('split', '(string, maxsplit=0)', split),
    native('finditer', SEARCH, newMatchIterator),
    native('scanner', SEARCH, newScanner),
    native('__copy__', '()', newRef),
    native('__deepcopy__', '(memo, /)', newRef),
    nativeClassMethod('__class_getitem__', '(object, /)', genericAliasOf),
  ],
  getset: [
    readonlyMember('pattern', (self) => newRef(patternData(self).pattern)),
    readonlyMember('flags', (self) => newInt(patternData(self).flags)),
    readonlyMember('groups', (self) => newInt(patternData(self).program.groups)),
    getset('groupindex', groupIndexProxy),
  ],
});

/** The pattern itself when an argument is one, else NULL. */
export function patternOrNull(o: Ref): Ref {
  return typeIdOf(o) === patternType.id ? o : NULL;
}
