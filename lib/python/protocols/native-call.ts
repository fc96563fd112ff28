import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import type { NativeMethod, NativeSignature } from '../object/native';
import { parsedSignature } from '../object/native';
import type { CallArguments } from '../object/py-type';
import { knobs } from '../object/knobs';
import { raise } from '../object/errors';
import { hold, holdMark, releaseHolds } from '../heap/holds';
import { newRef } from '../heap/refcount';
import { countParser } from '../values/argument-parsers';
import { countArgumentTuple, countPassingDict } from '../values/sequences';
import { textOf } from '../values/text';
import { nearestName } from './suggestions';

/**
 * Calls of built-in functions: arguments are bound to the parameters of the text signature and handed over as JS arguments, NULL
 * where an optional one is absent. The messages are those of CPython's argument parsers (Python/getargs.c and the
 * code that Argument Clinic generates), which differ by the kind of signature.
 */
/** Whether CPython makes a tuple of the arguments of the built-in function, in the present run. */
export function isPacked(method: NativeMethod, displayName: string): boolean {
  if (method.packedIn !== knobs.packedCalls) {
    method.packedIn = knobs.packedCalls;
    method.packed = method.packedIn.has(displayName);
  }
  return method.packed;
}

/** Counts that tuple, and the dict of the keyword arguments. */
function countPacked(given: number, names: number): void {
  countArgumentTuple(given - names);
  if (names > 0) countPassingDict();
}

type AnyFn = (...args: unknown[]) => Ref;

/** Calls `method.fn(...leading, ...bound arguments)`; `leading` is the receiver, or nothing for a plain function. */
export function callNative(method: NativeMethod, leading: readonly unknown[], args: CallArguments, displayName: string): Ref {
  const signature = parsedSignature(method);
  const fn = method.fn as unknown as AnyFn;
  const { values, names } = args;
  if (args.packed !== true) {
    if (isPacked(method, displayName)) {
      countPacked(values.length, names.length);
      const mark = holdMark();
      for (const value of values) hold(newRef(value));
      const result = callNative(method, leading, { values: args.values, names: args.names, packed: true }, displayName);
      releaseHolds(mark);
      return result;
    }
  }
  if (names.length > 0 && !method.packed) countParser(signature);
  if (signature.simple && names.length === 0 && values.length >= signature.required && values.length <= signature.maxPositional) {
    if (values.length === signature.maxPositional) return fn(...leading, ...values);
  }
  return fn(...leading, ...bindNative(signature, args, method.name, displayName));
}

/** The JS arguments for a call, or TypeError. `name` is the bare name, `displayName` has the type in front (`list.append`). */
export function bindNative(signature: NativeSignature, args: CallArguments, name: string, displayName: string): unknown[] {
  const { values, names } = args;
  const positional = values.length - names.length;
  if (names.length > 0 && !signature.hasKwRest && signature.parameters.every((p) => p.kind === 'positionalOnly' || p.kind === 'rest')) {
    raise('TypeError', `${displayName}() takes no keyword arguments`);
  }
  checkPositionalCount(signature, positional, values.length, name, displayName);
  const bound: unknown[] = [];
  let next = 0;
  for (const parameter of signature.parameters) {
    switch (parameter.kind) {
      case 'positionalOnly':
      case 'positional':
        bound.push(next < positional ? values[next++] : NULL);
        break;
      case 'keywordOnly':
        bound.push(NULL);
        break;
      case 'rest':
        bound.push(values.slice(next, positional));
        next = positional;
        break;
      case 'kwrest':
        bound.push(new Map<string, Ref>());
    }
  }
  // What is missing comes before what is wrong.
  const wrong: string[] = [];
  names.forEach((keyword, i) => {
    if (!bindKeyword(signature, bound, textOf(keyword), values[positional + i])) wrong.push(textOf(keyword));
  });
  signature.parameters.forEach((parameter, i) => {
    if (parameter.required && bound[i] === NULL) {
      if (parameter.kind === 'positionalOnly') tooFewPositional(signature, name, positional);
      raise('TypeError', `${calledName(name)} missing required argument '${parameter.name}' (pos ${i + 1})`);
    }
  });
  if (wrong.length > 0) refuseKeyword(signature, wrong[0], name);
  return bound;
}

/** Positional arguments alone, for a constructor of a subclass that takes others of its own. */
export function withoutKeywords({ values, names }: CallArguments): CallArguments {
  return names.length === 0 ? { values, names } : { values: values.slice(0, values.length - names.length), names: [] };
}

/** As messages name it: an argument parser that was not told the name says "function". */
function calledName(name: string): string {
  return name === '' ? 'function' : `${name}()`;
}

/** False for a name that no parameter has, or one that has its argument already. */
function bindKeyword(signature: NativeSignature, bound: unknown[], keyword: string, value: Ref): boolean {
  const at = signature.parameters.findIndex((p) => p.name === keyword && (p.kind === 'positional' || p.kind === 'keywordOnly'));
  if (at < 0) {
    const rest = signature.parameters.findIndex((p) => p.kind === 'kwrest');
    if (rest < 0) return false;
    (bound[rest] as Map<string, Ref>).set(keyword, value);
    return true;
  }
  if (bound[at] !== NULL) return false;
  bound[at] = value;
  return true;
}

function refuseKeyword({ parameters }: NativeSignature, keyword: string, name: string): never {
  const named = parameters.filter((p) => p.kind === 'positional' || p.kind === 'keywordOnly');
  const at = parameters.findIndex((p) => p.name === keyword && named.includes(p));
  if (at >= 0) raise('TypeError', `argument for ${name}() given by name ('${keyword}') and position (${at + 1})`);
  return raiseUnexpectedKeyword(named.map((p) => p.name), keyword, name);
}

/** TypeError for a keyword that is none of the names that the function knows. CPython: Python/getargs.c, error_unexpected_keyword_arg() */
export function raiseUnexpectedKeyword(known: readonly string[], keyword: string, name: string): never {
  const similar = knobs.objects.suggestsKeywords ? nearestName(known, keyword) : null;
  const message = knobs.containers.unexpectedKeyword(name === '' ? 'this function' : calledName(name), keyword);
  return raise('TypeError', similar === null ? message : `${message}. Did you mean '${similar}'?`);
}

function checkPositionalCount(signature: NativeSignature, positional: number, total: number, name: string, displayName: string): void {
  if (signature.hasRest) {
    if (positional < signature.required) arityError(name, signature.required, 'at least', positional);
    const named = signature.parameters.filter((p) => p.kind === 'keywordOnly').length;
    if (!signature.hasKwRest && total - positional > named) {
      raise('TypeError', `${calledName(name)} takes at most ${named} keyword argument${named === 1 ? '' : 's'} (${total - positional} given)`);
    }
    return;
  }
  const { required, maxPositional } = signature;
  const onlyPositional = signature.parameters.every((p) => p.kind === 'positionalOnly');
  if (onlyPositional) {
    if (positional >= required && positional <= maxPositional) return;
    if (maxPositional === 0) raise('TypeError', `${displayName}() takes no arguments (${positional} given)`);
    if (maxPositional === 1 && required === 1) raise('TypeError', `${displayName}() takes exactly one argument (${positional} given)`);
    arityError(name, positional < required ? required : maxPositional, required === maxPositional ? '' : positional < required ? 'at least' : 'at most', positional);
  }
  checkTotalCount(signature, positional, total, name);
  if (positional <= maxPositional) return;
  if (maxPositional === 0) raise('TypeError', `${name}() takes no positional arguments`);
  const all = signature.parameters.length;
  const exact = name !== '' && required === maxPositional && maxPositional === all;
  const noun = (n: number): string => (all === maxPositional ? '' : 'positional ') + `argument${n === 1 ? '' : 's'}`;
  raise('TypeError', `${calledName(name)} takes ${exact ? 'exactly' : 'at most'} ${maxPositional} ${noun(maxPositional)} (${total} given)`);
}

/** More arguments than parameters are counted before their names are looked at. CPython: Python/getargs.c, _PyArg_UnpackKeywords(). */
function checkTotalCount(signature: NativeSignature, positional: number, total: number, name: string): void {
  const all = signature.parameters.length;
  if (signature.hasKwRest || total <= all) return;
  const exact = name !== '' && signature.required === all && signature.maxPositional === all;
  const noun = `${positional === 0 ? 'keyword ' : ''}argument${all === 1 ? '' : 's'}`;
  raise('TypeError', `${calledName(name)} takes ${exact ? 'exactly' : 'at most'} ${all} ${noun} (${total} given)`);
}

/** CPython: Python/getargs.c, _PyArg_UnpackKeywords(), where arguments without a keyword are missing. */
function tooFewPositional(signature: NativeSignature, name: string, given: number): never {
  const needed = signature.parameters.filter((p) => p.kind === 'positionalOnly' && p.required).length;
  return raise('TypeError', `${name}() takes at least ${needed} positional argument${needed === 1 ? '' : 's'} (${given} given)`);
}

/** CPython: _PyArg_CheckPositional(). */
function arityError(name: string, expected: number, how: string, got: number): never {
  return raise('TypeError', `${name} expected ${how === '' ? '' : `${how} `}${expected} argument${expected === 1 ? '' : 's'}, got ${got}`);
}
