import '../../types/exception-types';
import { defineType } from '../../object/define-type';
import { exceptionType, stealAndRaise } from '../../object/errors';
import { runtime } from '../../object/runtime';

/** Format strings of `struct`. CPython: Modules/_struct.c, prepare_s(). */

export const structError = defineType({ name: 'error', module: 'struct', base: exceptionType('Exception') });

export function raiseStructError(message: string): never {
  return stealAndRaise(runtime.newException(structError, message));
}

/** One kind of item in the bytes: `count` of them from `offset` on. Of `s` and `p` there is one, `size` bytes long. */
export interface Field {
  code: string;
  offset: number;
  size: number;
  count: number;
}

export interface Layout {
  format: string;
  fields: Field[];
  size: number;
  /** Number of Python values. */
  values: number;
  littleEndian: boolean;
  /** The sizes and alignment of the platform. */
  native: boolean;
}

const STANDARD: Record<string, number> = {
  x: 1, b: 1, B: 1, c: 1, s: 1, p: 1, '?': 1, h: 2, H: 2, i: 4, I: 4, l: 4, L: 4, q: 8, Q: 8, e: 2, f: 4, d: 8,
};
const NATIVE: Record<string, number> = { ...STANDARD, l: 8, L: 8, n: 8, N: 8, P: 8 };
const LARGEST = Number.MAX_SAFE_INTEGER * 1024;

const cache = new Map<string, Layout>();

/** The layout that a format describes, or `struct.error`. */
export function layoutOf(format: string): Layout {
  let layout = cache.get(format);
  if (layout === undefined) {
    layout = parseFormat(format);
    if (cache.size > 100) cache.clear();
    cache.set(format, layout);
  }
  return layout;
}

function parseFormat(format: string): Layout {
  const order = '@=<>!'.includes(format.charAt(0)) && format !== '' ? format[0] : '';
  const native = order === '' || order === '@';
  if (format.includes('\0')) raiseStructError('embedded null character');
  const sizes = native ? NATIVE : STANDARD;
  const layout: Layout = { format, fields: [], size: 0, values: 0, littleEndian: order !== '>' && order !== '!', native };
  for (let at = order === '' ? 0 : 1; at < format.length;) {
    if (/[ \t\n\r\f\v]/.test(format[at])) {
      at++;
      continue;
    }
    const digits = /^\d*/.exec(format.slice(at, at + 40))![0];
    at += digits.length;
    const code = format.charAt(at++);
    if (digits !== '' && code === '') raiseStructError('repeat count given without format specifier');
    if (!Object.hasOwn(sizes, code)) raiseStructError('bad char in struct format');
    addField(layout, code, digits === '' ? 1 : Number(digits), sizes[code]);
  }
  return layout;
}

function addField(layout: Layout, code: string, count: number, size: number): void {
  if (layout.native && size > 1) layout.size = Math.ceil(layout.size / size) * size;
  const whole = code === 's' || code === 'p';
  const total = layout.size + count * size;
  if (!(total < LARGEST)) raiseStructError('total struct size too long');
  if (whole) layout.fields.push({ code, offset: layout.size, size: count, count: 1 });
  else if (code !== 'x' && count > 0) layout.fields.push({ code, offset: layout.size, size, count });
  if (code !== 'x') layout.values += whole ? 1 : count;
  layout.size = total;
}
