import type { BinOp, Expr, JoinedStr } from '../ast/nodes';
import { constantTuple } from './folding';

const MAX_DIGITS = 3;
/** Literal text, `%%`, or a format unit of `%s`, `%r` or `%a`. */
const UNIT = /%([-+ #0]*)(\d*)(?:\.(\d*))?([sra])|%%|[^%]+/y;

/**
 * `'%s is %r' % (a, b)` as an f-string, if it can be one; else null.
 *
 * CPython: Python/ast_opt.c, optimize_format()
 */
export function formatAsFString(node: BinOp): JoinedStr | null {
  const { op, left, right } = node;
  if (op !== 'Mod' || left.kind !== 'Constant' || left.value.type !== 'str' || right.kind !== 'Tuple') return null;
  if (right.elts.some((element) => element.kind === 'Starred') || constantTuple(right.elts) !== null) return null;
  const values: Expr[] = [];
  const text = left.value.value;
  let literal = '';
  let used = 0;
  const flush = () => {
    if (literal !== '') values.push(stringConstant(literal, left));
    literal = '';
  };
  UNIT.lastIndex = 0;
  while (UNIT.lastIndex < text.length) {
    const match = UNIT.exec(text);
    if (match === null) return null;
    const [whole, flags, width, precision, conversion] = match;
    if (conversion === undefined) {
      literal += whole === '%%' ? '%' : whole;
      continue;
    }
    if (used >= right.elts.length) return null;
    if (width.length > MAX_DIGITS || (precision ?? '').length > MAX_DIGITS) return null;
    flush();
    const value = right.elts[used++];
    const spec = formatSpec(flags, width, precision);
    values.push({
      kind: 'FormattedValue',
      start: value.start,
      end: value.end,
      value,
      conversion: conversion as 's' | 'r' | 'a',
      formatSpec: spec === '' ? null : { kind: 'JoinedStr', start: value.start, end: value.end, values: [stringConstant(spec, value)] },
    });
  }
  flush();
  if (used < right.elts.length) return null;
  return { kind: 'JoinedStr', start: node.start, end: node.end, values };
}

function formatSpec(flags: string, width: string, precision: string | undefined): string {
  const padded = width === '' ? '' : String(Number(width));
  const align = !flags.includes('-') && Number(width) > 0 ? '>' : '';
  return align + padded + (precision === undefined ? '' : `.${Number(precision)}`);
}

function stringConstant(value: string, at: Expr): Expr {
  return { kind: 'Constant', start: at.start, end: at.end, value: { type: 'str', value }, unicodePrefix: false };
}
