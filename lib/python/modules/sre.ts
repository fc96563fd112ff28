import type { Ref } from '../object/ref';
import { collectWhereOnHeap } from '../object/collected-types';
import { defineModule, pythonModules } from '../object/define-module';
import { exceptionType, raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { native } from '../object/native';
import { runStarts } from '../object/run-starts';
import { countSteps } from '../object/steps';
import { reserveBytes } from '../heap/allocate';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { characterNamed } from '../protocols/character-names';
import { collectItems } from '../protocols/iterate';
import { asLong } from '../protocols/number';
import { recursion } from '../protocols/recursion';
import { typeOf } from '../object/py-type';
import type { Compilation, PatternWarning } from '../text/regex';
import { PatternFailure, characterCase, compileRegex, compileScanner, matcherHost, namedCharacters, parseTemplate, resetMatcher } from '../text/regex';
import { binaryTextOf } from '../types/bytes-text';
import { isBytes, isBytesLike } from '../values/bytes';
import { newBool, newInt } from '../values/numbers';
import { stealTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import { matchType } from './re/match-type';
import { patternData } from './re/pattern-data';
import { newPattern, patternType } from './re/pattern-type';
import { scannerType } from './re/scanner-type';
import { newTemplate, templateType } from './re/template-type';
import reSource from './python/re.py';

/**
 * The native half of `re`: compiles, which in CPython is Python code, and matches. What is wrong with a pattern comes back as a tuple,
 * so that the exception is made where its class is. CPython: Modules/_sre/sre.c, Lib/re/_compiler.py, Lib/re/_parser.py.
 */

matcherHost.spend = countSteps;
runStarts.push(resetMatcher);
matcherHost.reserve = reserveBytes;

/** Frames that CPython uses for one level of nesting are counted by the parser; so many are there without any. */
const FRAMES_OUTSIDE = 4;
/** The host's stack has room for no more. */
const DEEPEST = 3000;

function maxDepth(): number {
  return Math.min(recursion.limit - (recursion.frames() - 1) - FRAMES_OUTSIDE, DEEPEST);
}

/**
 * What Python gets: the object if there is nothing to say about it, else `(warnings, object or None, message, position, exception)`.
 * A warning is a category and a text; the exception None stands for `re.error`.
 */
function report(warnings: readonly PatternWarning[], made: Ref, failure: PatternFailure | null): Ref {
  if (warnings.length === 0 && failure === null) return made;
  const mark = holdMark();
  hold(made);
  const pairs = warnings.map(({ category, message }) => hold(pairOf(category, message)));
  dropHolds(mark + 1);
  const list = hold(stealTuple(pairs));
  const message = hold(failure === null ? None : newStr(failure.message));
  const position = failure === null || failure.position === null ? None : newInt(failure.position);
  const type = failure === null || failure.kind === 'pattern' ? None : exceptionType(failure.kind).ref;
  dropHolds(mark);
  return stealTuple([list, made, message, position, newRef(type)]);
}

function pairOf(category: string, message: string): Ref {
  const mark = holdMark();
  const text = hold(newStr(message));
  dropHolds(mark);
  return stealTuple([newRef(exceptionType(category).ref), text]);
}

function finish({ warnings, result }: Compilation, pattern: Ref, isBytesPattern: boolean | null): Ref {
  if (result instanceof PatternFailure) return report(warnings, None, result);
  return report(warnings, newPattern(pattern, isBytesPattern, result), null);
}

/** A pattern's text: of bytes in their Latin-1 reading. */
function sourceText(pattern: Ref): { text: string; isText: boolean } {
  if (isStr(pattern)) return { text: textOf(pattern), isText: true };
  if (!isBytes(pattern)) raise('TypeError', 'first argument must be string or compiled pattern');
  return { text: binaryTextOf(pattern), isText: false };
}

function compile(pattern: Ref, flags: Ref): Ref {
  const { text, isText } = sourceText(pattern);
  countSteps(text.length);
  return finish(compileRegex(text, isText, asLong(flags), knobs.values.regex.dialect, maxDepth()), pattern, !isText);
}

function phrases(iterable: Ref, flags: Ref): Ref {
  const items = collectItems(iterable);
  const mark = holdMark();
  for (const item of items) hold(item);
  const texts = items.map(sourceText);
  const result = finish(compileScanner(texts, asLong(flags), knobs.values.regex.dialect, maxDepth()), None, null);
  dropHolds(mark);
  for (const item of items) decref(item);
  return result;
}

function template(pattern: Ref, replacement: Ref): Ref {
  const isText = isStr(replacement);
  if (!isText && !isBytesLike(replacement)) {
    raise('TypeError', `decoding to str: need a bytes-like object, ${typeOf(replacement).name} found`);
  }
  const { program, names } = patternData(pattern);
  const text = isText ? textOf(replacement) : binaryTextOf(replacement);
  const { warnings, result } = parseTemplate(text, isText, program.groups, names, knobs.values.regex.dialect);
  if (result instanceof PatternFailure) return report(warnings, None, result);
  return report(warnings, newTemplate(result, isText), null);
}

namedCharacters.lookup = (name) => characterNamed(name, true);
pythonModules.set('re', reSource);

const sreValues = (): Record<string, Ref> => ({
  CODESIZE: newInt(4), MAGIC: newInt(20230612), MAXREPEAT: newInt(0xffffffff), MAXGROUPS: newInt(0x3fffffff),
  Pattern: newRef(patternType.ref), Match: newRef(matchType.ref), Scanner: newRef(scannerType.ref), Template: newRef(templateType.ref),
});

defineModule({
  name: '_sre',
  functions: [
    native('compile', '(pattern, flags)', compile),
    native('phrases', '(phrases, flags, /)', phrases),
    native('template', '(pattern, template, /)', template),
    native('getcodesize', '()', () => newInt(4)),
    native('ascii_iscased', '(character, /)', (code: Ref) => newBool(characterCase.isCased(asLong(code), 'ascii'))),
    native('unicode_iscased', '(character, /)', (code: Ref) => newBool(characterCase.isCased(asLong(code), 'unicode'))),
    native('ascii_tolower', '(character, /)', (code: Ref) => newInt(characterCase.lowerAscii(asLong(code)))),
    native('unicode_tolower', '(character, /)', (code: Ref) => newInt(characterCase.lowerUnicode(asLong(code)))),
  ],
  values: () => {
    collectWhereOnHeap(patternType, matchType);
    return sreValues();
  },
});
