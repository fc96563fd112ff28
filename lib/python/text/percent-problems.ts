import { codePointLength } from './format-spec';
import { typeError, valueError } from './text-error';
import type { TextError } from './text-error';

/**
 * What can be wrong with a `%` format or its arguments. `position` is where the conversion begins, `argument` says which argument it is about:
 * empty for the only one, else ` 2` or ` 'key'`.
 */
export type PercentProblem =
  | { readonly kind: 'incomplete key' | 'incomplete' | 'width too big' | 'precision too big' | 'unnamed' | 'star with key'; readonly position: number }
  | { readonly kind: 'unsupported'; readonly position: number; readonly at: number; readonly type: string }
  | { readonly kind: 'not enough'; readonly given: number }
  | { readonly kind: 'not all'; readonly required: number; readonly given: number }
  | { readonly kind: 'no mapping'; readonly typeName: string }
  | { readonly kind: 'star' | 'float' | 'data'; readonly type: string; readonly argument: string; readonly typeName: string }
  | { readonly kind: 'number'; readonly type: string; readonly wanted: string; readonly argument: string; readonly typeName: string }
  | { readonly kind: 'huge star'; readonly what: 'width' | 'precision'; readonly argument: string }
  | { readonly kind: 'character'; readonly argument: string; readonly given: string }
  | { readonly kind: 'character range'; readonly argument: string };

/** The exception for a problem, in the words of 3.`minor`; `bytes` for the formatting of bytes. */
export function percentError(problem: PercentProblem, bytes: boolean, minor: number): TextError {
  return minor < 15 ? earlierError(problem, bytes, minor) : placedError(problem, bytes);
}

/** Up to 3.14. CPython: Objects/unicodeobject.c, unicode_format_arg_parse(); Objects/bytesobject.c, _PyBytes_FormatEx() */
function earlierError(problem: PercentProblem, bytes: boolean, minor: number): TextError {
  switch (problem.kind) {
    case 'incomplete key': return valueError('incomplete format key');
    case 'incomplete': return valueError('incomplete format');
    case 'width too big': return valueError('width too big');
    case 'precision too big': return valueError(bytes ? 'prec too big' : 'precision too big');
    case 'unsupported': {
      const point = problem.type.codePointAt(0) as number;
      const shown = (point > 31 && point < 127) || bytes ? problem.type : '?';
      return valueError(`unsupported format character '${shown}' (0x${point.toString(16)}) at index ${problem.at}`);
    }
    case 'not enough': case 'unnamed': case 'star with key': return typeError('not enough arguments for format string');
    case 'not all': return typeError(`not all arguments converted during ${bytes ? 'bytes' : 'string'} formatting`);
    case 'no mapping': return typeError('format requires a mapping');
    case 'star': return typeError('* wants int');
    case 'huge star':
      return { type: 'OverflowError', message: `Python int too large to convert to C ${problem.what === 'width' ? 'ssize_t' : 'int'}` };
    case 'float': return typeError(bytes ? `float argument required, not ${problem.typeName}` : `must be real number, not ${problem.typeName}`);
    case 'data': return typeError(`%b requires a bytes-like object, or an object that implements __bytes__, not '${problem.typeName}'`);
    case 'number': {
      const type = bytes && minor < 14 ? problem.type.replace('i', 'd') : problem.type;
      return typeError(`%${type} format: ${problem.wanted} is required, not ${problem.typeName}`);
    }
    case 'character':
      if (bytes) return typeError(`%c requires an integer in range(256) or a single byte${minor < 14 ? '' : `, not ${problem.given}`}`);
      return typeError(minor < 14 ? '%c requires int or char' : `%c requires an int or a unicode character, not ${problem.given}`);
    case 'character range': return { type: 'OverflowError', message: `%c arg not in range(${bytes ? '256' : '0x110000'})` };
  }
}

/** From 3.15 on, with the places in the format and among the arguments. */
function placedError(problem: PercentProblem, bytes: boolean): TextError {
  const of = (text: string): TextError => typeError(`format argument${'argument' in problem ? problem.argument : ''}: ${text}`);
  switch (problem.kind) {
    case 'incomplete key': return valueError(`stray % or incomplete format key at position ${problem.position}`);
    case 'incomplete': return valueError(`stray % at position ${problem.position}`);
    case 'width too big': case 'precision too big': return valueError(`${problem.kind} at position ${problem.position}`);
    case 'unnamed': return valueError(`format requires a parenthesised mapping key at position ${problem.position}`);
    case 'star with key': return valueError(`* cannot be used with a parenthesised mapping key at position ${problem.position}`);
    case 'unsupported': {
      if (/^[a-zA-Z]$/.test(problem.type)) return valueError(`unsupported format %${problem.type} at position ${problem.position}`);
      return valueError(`stray % at position ${problem.position} or unexpected format character ${shownCharacter(problem.type, bytes)} at position ${problem.at}`);
    }
    case 'not enough': return typeError(`not enough arguments for format string (got ${problem.given})`);
    case 'not all':
      return typeError(`not all arguments converted during ${bytes ? 'bytes' : 'string'} formatting (required ${problem.required}, got ${problem.given})`);
    case 'no mapping': return typeError(`format requires a mapping, not ${problem.typeName}`);
    case 'star': return of(`* requires int, not ${problem.typeName}`);
    case 'huge star': return { ...of(`too big for ${problem.what}`), type: 'OverflowError' };
    case 'float': return of(`%${problem.type} requires a real number, not ${problem.typeName}`);
    case 'data': return of(`%b requires a bytes-like object, or an object that implements __bytes__, not ${problem.typeName}`);
    case 'number': return of(`%${problem.type} requires ${problem.wanted}, not ${problem.typeName}`);
    case 'character':
      return of(`%c requires an integer ${bytes ? 'in range(256) or a single byte' : 'or a unicode character'}, not ${problem.given}`);
    case 'character range': return { ...of(`%c argument not in range(${bytes ? '256' : '0x110000'})`), type: 'OverflowError' };
  }
}

function shownCharacter(type: string, bytes: boolean): string {
  const point = type.codePointAt(0) as number;
  if (point > 32 && point < 127) return `'${type}'`;
  if (bytes) return `with code 0x${point.toString(16).padStart(2, '0')}`;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return point < 0xa1 ? code : `'${type}' (${code})`;
}

/** Where something stands in a format, counted in characters. */
export function percentPosition(format: string, at: number): number {
  return codePointLength(format.slice(0, at));
}
