import '../../types/object';
import type { Ref } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { staticString } from '../../object/names';
import { native } from '../../object/native';
import type { Visit } from '../../object/py-type';
import { TypeFeature } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { addHiddenEdges } from '../../heap/audit';
import { allocateGc, freeGcRow } from '../../heap/allocate';
import { track } from '../../heap/gc-state';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { getAttr } from '../../protocols/attribute';
import { lastMatch, matchHere, search } from '../../text/regex';
import { newCallableIterator } from '../../types/callable-iterator';
import { deallocContainer } from '../../types/container-dealloc';
import { readonlyMember } from '../../types/readonly-member';
import { None } from '../../values/singletons';
import { newMatch } from './match-type';
import { patternData } from './pattern-data';
import { subjectOf, subjectPart } from './subject-argument';

/** Finds one match after the other. CPython: Modules/_sre/sre.h, ScannerObject. */
interface ScannerData {
  pattern: Ref;
  string: Ref;
  pos: number;
  endpos: number;
  /** Where the next one is looked for; -1 when there was no more. */
  at: number;
  mustAdvance: boolean;
}

const data = (self: Ref): ScannerData => payloadOf<ScannerData>(self);

/** Borrows pattern and string. CPython: pattern_scanner(). */
export function newScanner(pattern: Ref, string: Ref, pos: Ref, endpos: Ref): Ref {
  const { start, end } = subjectPart(string, patternData(pattern).isBytes, pos, endpos);
  const self = allocateGc(scannerType.id, scannerType.basicSize);
  setPayload(self, { pattern: newRef(pattern), string: newRef(string), pos: start, endpos: end, at: start, mustAdvance: false } satisfies ScannerData);
  track(self);
  return self;
}

const S_SEARCH = staticString('search');

/** An iterator over the matches: it calls the `search` of a scanner until that is None. CPython: pattern_finditer_impl(). */
export function newMatchIterator(pattern: Ref, string: Ref, pos: Ref, endpos: Ref): Ref {
  const mark = holdMark();
  const scanner = hold(newScanner(pattern, string, pos, endpos));
  const method = hold(getAttr(scanner, S_SEARCH));
  const iterator = newCallableIterator(method, None);
  dropHolds(mark);
  decref(scanner);
  decref(method);
  return iterator;
}

function advance(self: Ref, find: (scanner: ScannerData) => number): Ref {
  const scanner = data(self);
  if (scanner.at < 0) return None;
  const start = find(scanner);
  if (start < 0) {
    scanner.at = -1;
    return None;
  }
  const { pattern, string, pos, endpos } = scanner;
  const { end } = lastMatch(patternData(pattern).program);
  scanner.mustAdvance = start === end;
  scanner.at = end;
  return newMatch(pattern, string, start, pos, endpos);
}

function searchNext({ pattern, string, at, endpos, mustAdvance }: ScannerData): number {
  const { program, isBytes } = patternData(pattern);
  const subject = subjectOf(string, isBytes);
  return search(program, subject, { start: at, end: Math.min(endpos, subject.length), whole: false, mustAdvance });
}

function matchNext({ pattern, string, at, endpos, mustAdvance }: ScannerData): number {
  const { program, isBytes } = patternData(pattern);
  const subject = subjectOf(string, isBytes);
  const attempt = { start: at, end: Math.min(endpos, subject.length), whole: false, mustAdvance };
  return matchHere(program, subject, attempt) ? at : -1;
}

export const scannerType = defineType({
  name: 'SRE_Scanner',
  module: '_sre',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 264,
  slots: {
    create: null,
    dealloc: (self) => deallocContainer(self, (dying) => {
      const { string, pattern } = data(dying);
      decref(string);
      decref(pattern);
      freeGcRow(dying);
    }),
    traverse(self: Ref, visit: Visit) {
      visit(scannerType.ref);
      visit(data(self).pattern);
    },
  },
  methods: [
    native('match', '()', (self: Ref) => advance(self, matchNext)),
    native('search', '()', (self: Ref) => advance(self, searchNext)),
  ],
  getset: [readonlyMember('pattern', (self) => newRef(data(self).pattern))],
});

addHiddenEdges(scannerType.id, (self, visit) => visit(data(self).string));
