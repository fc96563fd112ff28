import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { CodeFlag } from '../bytecode/code-unit';
import { raise } from '../object/errors';
import type { CallArguments } from '../object/py-type';
import { decref, newRef } from '../heap/refcount';
import { knobs } from '../object/knobs';
import { nearestName } from '../protocols/suggestions';
import { dictGetBorrowed, dictSet } from '../protocols/mapping';
import type { CodeObject } from '../types/code';
import { codeOf } from '../types/code';
import type { FunctionObject } from '../types/function';
import { newDict } from '../values/dicts';
import { countPassingLists, stealTuple, tupleItems } from '../values/sequences';
import { isStr, textOf } from '../values/text';

/**
 * Binds a call's arguments to a function's parameters: an owned reference for each parameter, in the order of the locals.
 * Arguments are borrowed. CPython: Python/ceval.c, initialize_locals().
 */
export function bindArguments(f: FunctionObject, args: CallArguments): Ref[] {
  const code = codeOf(f.code);
  const { unit } = code;
  const positional = args.values.length - args.names.length;
  const named = unit.argCount + unit.kwOnlyArgCount;
  const bound: Ref[] = new Array<Ref>(code.parameterCount).fill(NULL);
  const keywords = (unit.flags & CodeFlag.VARKEYWORDS) === 0 ? NULL : newDict();
  const hasRest = (unit.flags & CodeFlag.VARARGS) !== 0;
  if (keywords !== NULL) bound[code.parameterCount - 1] = keywords;
  const count = Math.min(positional, unit.argCount);
  for (let i = 0; i < count; i++) bound[i] = newRef(args.values[i]);
  if (hasRest) bound[named] = stealTuple(args.values.slice(count, positional).map(newRef));
  try {
    bindKeywords(f, code, args, positional, bound, keywords);
    if (positional > unit.argCount && !hasRest) tooManyPositional(f, code, positional, bound);
    fillDefaults(f, code, positional, bound);
  } catch (thrown) {
    for (const ref of bound) if (ref !== NULL) decref(ref);
    throw thrown;
  }
  return bound;
}

/** What errors call the function. */
const calledName = (f: FunctionObject): string => (knobs.wording.calledByQualifiedName ? textOf(f.qualname) : codeOf(f.code).unit.name);

function bindKeywords(f: FunctionObject, code: CodeObject, args: CallArguments, positional: number, bound: Ref[], keywords: Ref): void {
  const { unit, localNames } = code;
  const named = unit.argCount + unit.kwOnlyArgCount;
  const name = calledName(f);
  args.names.forEach((keyword, k) => {
    const value = args.values[positional + k];
    if (!isStr(keyword)) raise('TypeError', `${name}() keywords must be strings`);
    const text = textOf(keyword);
    let at = -1;
    for (let i = unit.posOnlyArgCount; i < named; i++) if (localNames[i] === keyword || unit.localNames[i] === text) at = i;
    if (at < 0) {
      if (keywords === NULL) {
        refusePositionalOnly(f, code, args);
        raise('TypeError', `${name}() got an unexpected keyword argument '${text}'${suggestKeyword(unit.localNames.slice(unit.posOnlyArgCount, named), text)}`);
      }
      if (dictGetBorrowed(keywords, keyword) !== NULL) raise('TypeError', `${name}() got multiple values for keyword argument '${text}'`);
      dictSet(keywords, keyword, value);
      return;
    }
    if (bound[at] !== NULL) raise('TypeError', `${name}() got multiple values for argument '${text}'`);
    bound[at] = newRef(value);
  });
}

function suggestKeyword(names: readonly string[], wanted: string): string {
  const similar = knobs.objects.suggestsKeywords ? nearestName(names, wanted) : null;
  return similar === null ? '' : `. Did you mean '${similar}'?`;
}

/** CPython: positional_only_passed_as_keyword(). */
function refusePositionalOnly(f: FunctionObject, code: CodeObject, args: CallArguments): void {
  const given = args.names.map(textOf);
  const wrong = code.unit.localNames.slice(0, code.unit.posOnlyArgCount).filter((parameter) => given.includes(parameter));
  if (wrong.length > 0) raise('TypeError', `${calledName(f)}() got some positional-only arguments passed as keyword arguments: '${wrong.join(', ')}'`);
}

/** CPython: too_many_positional(). */
function tooManyPositional(f: FunctionObject, code: CodeObject, given: number, bound: readonly Ref[]): never {
  const { unit } = code;
  const defaults = f.defaults === NULL ? 0 : tupleItems(f.defaults).length;
  const least = unit.argCount - defaults;
  const takes = defaults > 0 ? `from ${least} to ${unit.argCount}` : `${unit.argCount}`;
  const plural = defaults > 0 || unit.argCount !== 1 ? 's' : '';
  let keywordOnly = 0;
  for (let i = unit.argCount; i < unit.argCount + unit.kwOnlyArgCount; i++) if (bound[i] !== NULL) keywordOnly++;
  const extra = keywordOnly === 0 ? '' : ` positional argument${given === 1 ? '' : 's'} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? '' : 's'})`;
  return raise('TypeError', `${calledName(f)}() takes ${takes} positional argument${plural} but ${given}${extra} ${given === 1 && keywordOnly === 0 ? 'was' : 'were'} given`);
}

function fillDefaults(f: FunctionObject, code: CodeObject, positional: number, bound: Ref[]): void {
  const { unit } = code;
  const defaults = f.defaults === NULL ? [] : tupleItems(f.defaults);
  const firstDefault = unit.argCount - defaults.length;
  if (positional < unit.argCount) {
    const missing: string[] = [];
    for (let i = positional; i < firstDefault; i++) if (bound[i] === NULL) missing.push(unit.localNames[i]);
    if (missing.length > 0) missingArguments(f, 'positional', missing);
    for (let i = Math.max(positional, firstDefault); i < unit.argCount; i++) if (bound[i] === NULL) bound[i] = newRef(defaults[i - firstDefault]);
  }
  const missing: string[] = [];
  for (let i = unit.argCount; i < unit.argCount + unit.kwOnlyArgCount; i++) {
    if (bound[i] !== NULL) continue;
    const value = f.kwDefaults === NULL ? NULL : dictGetBorrowed(f.kwDefaults, code.localNames[i]);
    if (value === NULL) missing.push(unit.localNames[i]);
    else bound[i] = newRef(value);
  }
  if (missing.length > 0) missingArguments(f, 'keyword-only', missing);
}

/** CPython: format_missing(). */
function missingArguments(f: FunctionObject, kind: string, names: readonly string[]): never {
  countPassingLists(1);
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.pop();
  const list = quoted.length === 0 ? last : quoted.length === 1 ? `${quoted[0]} and ${last}` : `${quoted.join(', ')}, and ${last}`;
  return raise('TypeError', `${calledName(f)}() missing ${names.length} required ${kind} argument${names.length === 1 ? '' : 's'}: ${list}`);
}
