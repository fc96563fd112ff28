import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { getset } from '../object/native';
import type { PyType } from '../object/py-type';
import { CompareOp, TypeFeature, typeOf } from '../object/py-type';
import { payloads } from '../object/table';
import { TypeId } from '../object/type-ids';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { deferDealloc, endDealloc, newRef, xdecref } from '../heap/refcount';
import { richCompare } from '../protocols/compare';
import { addressText } from '../protocols/repr';
import { newBool } from '../values/numbers';
import { NotImplemented } from '../values/singletons';
import { newStr } from '../values/text';

/** A variable shared between a function and the functions inside it. The payload is the content, NULL while unset. */

/** A cell that takes over the reference. */
export function stealCell(content: Ref): Ref {
  const ref = allocateGc(TypeId.CELL, 24);
  payloads[ref] = content;
  track(ref);
  return ref;
}

/** The content, borrowed, or NULL. */
export function cellContentBorrowed(cell: Ref): Ref {
  return payloads[cell] as Ref;
}

/** Replaces the content, taking over the reference. */
export function stealIntoCell(cell: Ref, content: Ref): void {
  const old = payloads[cell] as Ref;
  payloads[cell] = content;
  xdecref(old);
}

/** An empty cell is less than a full one. CPython: cell_richcompare(). */
function compareNumbers(a: number, b: number, op: number): boolean {
  switch (op) {
    case CompareOp.LT: return a < b;
    case CompareOp.LE: return a <= b;
    case CompareOp.EQ: return a === b;
    case CompareOp.NE: return a !== b;
    case CompareOp.GT: return a > b;
    default: return a >= b;
  }
}

export const cellType: PyType = defineType({
  name: 'cell',
  id: TypeId.CELL,
  features: TypeFeature.GC,
  basicSize: 24,
  slots: {
    dealloc(self) {
      untrack(self);
      if (deferDealloc(self)) return;
      xdecref(payloads[self] as Ref);
      freeGcRow(self);
      endDealloc();
    },
    traverse(self, visit) {
      if (payloads[self] !== NULL) visit(payloads[self] as Ref);
    },
    clear: (self) => stealIntoCell(self, NULL),
    create(_type, args) {
      if (args.values.length > 1) raise('TypeError', `cell expected at most 1 argument, got ${args.values.length}`);
      return stealCell(args.values.length === 1 ? newRef(args.values[0]) : NULL);
    },
    hash: null,
    richcompare(a, b, op) {
      if (typeOf(b) !== cellType) return NotImplemented;
      const [left, right] = [payloads[a] as Ref, payloads[b] as Ref];
      if (left !== NULL && right !== NULL) return richCompare(left, right, op);
      return newBool(compareNumbers(Number(left !== NULL), Number(right !== NULL), op));
    },
    repr(self) {
      const content = payloads[self] as Ref;
      const what = content === NULL ? 'empty' : `${typeOf(content).name} object at ${addressText(content)}`;
      return newStr(`<cell at ${addressText(self)}: ${what}>`);
    },
  },
  getset: [
    getset('cell_contents', (self) => {
      const content = payloads[self] as Ref;
      return content === NULL ? raise('ValueError', 'Cell is empty') : newRef(content);
    }, (self, value) => stealIntoCell(self, value === NULL ? NULL : newRef(value))),
  ],
});

