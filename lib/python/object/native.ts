import type { Ref } from './ref';

/** A built-in function's code: borrowed arguments (NULL where an optional one is absent), a new reference back. */
export type NativeFn = (...args: never[]) => Ref;

/**
 * A parameter of a built-in, from its text signature. `rest` and `kwrest` are `*args` and `**kwargs`: they reach the function
 * as `Ref[]` and as `Map<string, Ref>` of borrowed references.
 */
export interface NativeParameter {
  name: string;
  kind: 'positionalOnly' | 'positional' | 'keywordOnly' | 'rest' | 'kwrest';
  required: boolean;
}

/** What argument binding needs to know, worked out once from the text signature. */
export interface NativeSignature {
  parameters: NativeParameter[];
  /** Positional parameters that must be given, and how many may be. */
  required: number;
  maxPositional: number;
  /** No keywords, `*args` or `**kwargs`: the call is the bare function. */
  simple: boolean;
  hasRest: boolean;
  hasKwRest: boolean;
  /** Index of `*args` among the JS arguments, -1 without. */
  text: string;
}

/** A function or method implemented by the engine. */
export interface NativeMethod {
  name: string;
  /** CPython's text signature without `$self`: `(object, /)`, `(iterable=(), /)`, `(*, key=None, reverse=False)`. */
  signature: string;
  fn: NativeFn;
  kind: 'method' | 'classmethod' | 'staticmethod' | 'function';
  doc: string | null;
  parsed: NativeSignature | null;
  /** Whether CPython makes a tuple of the arguments, by `packedIn`, which is the present run's `knobs.packedCalls` once that is known. */
  packed: boolean;
  packedIn: ReadonlySet<string> | null;
}

/** A computed attribute of a built-in type; `set` with NULL deletes. */
export interface GetSet {
  name: string;
  get: (self: Ref) => Ref;
  set: ((self: Ref, value: Ref) => void) | null;
  doc: string | null;
}

/** Describes a function for `defineType`, `defineModule` and the built-ins table. */
export function native(name: string, signature: string, fn: NativeFn, doc: string | null = null): NativeMethod {
  return { name, signature, fn, kind: 'method', doc, parsed: null, packed: false, packedIn: null };
}

export function nativeClassMethod(name: string, signature: string, fn: NativeFn, doc: string | null = null): NativeMethod {
  return { name, signature, fn, kind: 'classmethod', doc, parsed: null, packed: false, packedIn: null };
}

export function nativeStaticMethod(name: string, signature: string, fn: NativeFn, doc: string | null = null): NativeMethod {
  return { name, signature, fn, kind: 'staticmethod', doc, parsed: null, packed: false, packedIn: null };
}

export function getset(
  name: string, get: (self: Ref) => Ref, set: ((self: Ref, value: Ref) => void) | null = null, doc: string | null = null,
): GetSet {
  return { name, get, set, doc };
}

/** The signature in a form that binding can use. Text errors are defects of the engine and throw when first called. */
export function parsedSignature(method: NativeMethod): NativeSignature {
  return (method.parsed ??= parseSignature(method.signature));
}

/** Splits at commas that are outside brackets and quotes. */
function splitParameters(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === "'" || c === '"') quote = c;
    else if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c)) depth--;
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(from, i).trim());
      from = i + 1;
    }
  }
  const last = text.slice(from).trim();
  if (last !== '') parts.push(last);
  return parts;
}

export function parseSignature(text: string): NativeSignature {
  const parameters: NativeParameter[] = [];
  let keywordOnly = false;
  for (const part of splitParameters(text.slice(1, -1))) {
    if (part === '/') {
      for (const parameter of parameters) parameter.kind = 'positionalOnly';
    } else if (part === '*') keywordOnly = true;
    else if (part.startsWith('**')) parameters.push({ name: part.slice(2), kind: 'kwrest', required: false });
    else if (part.startsWith('*')) {
      parameters.push({ name: part.slice(1), kind: 'rest', required: false });
      keywordOnly = true;
    } else {
      const [name, fallback] = part.split('=');
      parameters.push({ name: name.trim(), kind: keywordOnly ? 'keywordOnly' : 'positional', required: fallback === undefined });
    }
  }
  const positional = parameters.filter((p) => p.kind === 'positionalOnly' || p.kind === 'positional');
  return {
    parameters,
    required: positional.filter((p) => p.required).length,
    maxPositional: positional.length,
    simple: parameters.every((p) => p.kind === 'positionalOnly'),
    hasRest: parameters.some((p) => p.kind === 'rest'),
    hasKwRest: parameters.some((p) => p.kind === 'kwrest'),
    text,
  };
}
