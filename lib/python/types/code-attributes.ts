import type { Ref } from '../object/ref';
import type { GetSet, NativeMethod } from '../object/native';
import { getset, native } from '../object/native';
import { stealList } from '../values/sequences';
import { staticString } from '../object/names';
import { CompareOp, typeOf } from '../object/py-type';
import { decref } from '../heap/refcount';
import { hashHigh } from '../protocols/hash';
import { newBool } from '../values/numbers';
import { NotImplemented } from '../values/singletons';
import { getIter } from '../protocols/iterate';
import { codeOf, codeType } from './code';
import { codeBytes, codeLines, codePositions, exceptionTable, lineTable } from './code-places';
import { hashOfCode, replaceCode, sameCode } from './code-replacement';

/** Methods and attributes of code objects that their own instructions answer for. CPython: Objects/codeobject.c. */

/** An iterator over new objects, which it takes over. */
function stealIterator(items: Ref[]): Ref {
  const list = stealList(items);
  const iterator = getIter(list);
  decref(list);
  return iterator;
}

const replace = (self: Ref, changes: Map<string, Ref>): Ref => replaceCode(self, changes);

const methods: NativeMethod[] = [
  native('replace', '(**kwargs)', replace),
  native('__replace__', '(**kwargs)', replace),
  native('co_lines', '()', (self: Ref) => stealIterator(codeLines(codeOf(self).unit, codeOf(self).source))),
  native('co_positions', '()', (self: Ref) => stealIterator(codePositions(codeOf(self).unit, codeOf(self).source))),
];

const attributes: GetSet[] = [
  getset('co_code', (self) => codeBytes(codeOf(self).unit)),
  getset('_co_code_adaptive', (self) => codeBytes(codeOf(self).unit)),
  getset('co_linetable', (self) => lineTable(codeOf(self).unit, codeOf(self).source)),
  getset('co_lnotab', (self) => lineTable(codeOf(self).unit, codeOf(self).source)),
  getset('co_exceptiontable', (self) => exceptionTable(codeOf(self).unit)),
];

for (const method of methods) codeType.methods.set(method.name, method);
for (const attribute of attributes) codeType.getset.set(attribute.name, attribute);
for (const name of [...codeType.methods.keys(), ...codeType.getset.keys()]) staticString(name);

codeType.slots.richcompare = (a, b, op) => {
  if ((op !== CompareOp.EQ && op !== CompareOp.NE) || typeOf(b) !== codeType) return NotImplemented;
  return newBool(sameCode(codeOf(a), codeOf(b)) === (op === CompareOp.EQ));
};

codeType.slots.hash = (self) => {
  const low = hashOfCode(codeOf(self));
  hashHigh.value = low < 0 ? -1 : 0;
  return low;
};
