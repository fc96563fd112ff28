import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { typeOf } from '../../object/py-type';
import { dropHolds, hold, holdMark, releaseHolds } from '../../heap/holds';
import { decref, newRef } from '../../heap/refcount';
import { call } from '../../protocols/call';
import { asSsize } from '../../protocols/slicing';
import { lastMatch, search } from '../../text/regex';
import { joinBytes } from '../../types/bytes-shape';
import { joinTexts } from '../../types/str-split';
import { bytesOf, EMPTY_BYTES, isBytesLike } from '../../values/bytes';
import { EMPTY_STR, isStr, textOf } from '../../values/text';
import { None } from '../../values/singletons';
import { expandMatch, newMatch } from './match-type';
import { patternData } from './pattern-data';
import { slice, subjectPart } from './subject-argument';
import { literalOf, templateOf } from './template-type';

/** What stands for a match in the result of `sub`: owned, and None for nothing. */
type Replacement = (match: () => Ref) => Ref;

const BACKSLASH = 0x5c;

/** A callable, a text without escapes, or a template; `kept` is what the replacement owns. CPython: pattern_subx(). */
function replacementOf(self: Ref, repl: Ref): { replace: Replacement; kept: Ref } {
  if (typeOf(repl).slots.call !== null) return { replace: (match) => withMatch(match, (made) => call(repl, made)), kept: NULL };
  const literal = isStr(repl) ? !textOf(repl).includes('\\') : isBytesLike(repl) && !bytesOf(repl).includes(BACKSLASH);
  if (literal) return { replace: () => newRef(repl), kept: NULL };
  const template = templateOf(self, repl);
  const plain = literalOf(template, isStr(repl));
  if (plain !== NULL) return { replace: () => newRef(plain), kept: template };
  return { replace: (match) => withMatch(match, (made) => expandMatch(template, made)), kept: template };
}

function withMatch(make: () => Ref, use: (match: Ref) => Ref): Ref {
  const mark = holdMark();
  const match = hold(make());
  const result = use(match);
  dropHolds(mark);
  decref(match);
  return result;
}

/** `pattern.sub(repl, string, count)`: the text, owned, and how often something was replaced. */
export function substitute(self: Ref, repl: Ref, string: Ref, countRef: Ref): { text: Ref; replaced: number } {
  const count = countRef === NULL ? 0 : asSsize(countRef);
  const { program, isBytes } = patternData(self);
  const mark = holdMark();
  const { replace, kept } = replacementOf(self, repl);
  if (kept !== NULL) hold(kept);
  const { subject, end } = subjectPart(string, isBytes, NULL, NULL);
  const parts: Ref[] = [];
  let replaced = 0;
  let last = 0;
  let mustAdvance = false;
  while (count === 0 || replaced < count) {
    const found = search(program, subject, { start: last, end, whole: false, mustAdvance });
    if (found < 0) break;
    const { end: stop } = lastMatch(program);
    if (last < found) parts.push(hold(slice(string, subject, last, found)));
    const item = hold(replace(() => newMatch(self, string, found, 0, end)));
    if (item !== None) parts.push(item);
    replaced++;
    mustAdvance = stop === found;
    last = stop;
  }
  if (last < end) parts.push(hold(slice(string, subject, last, end)));
  const text = isStr(string) ? joinTexts(EMPTY_STR, parts) : joinBytes(EMPTY_BYTES, parts);
  releaseHolds(mark);
  return { text, replaced };
}
