import type { ConstantValue, Root } from '../ast/nodes';
import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { countSteps } from '../object/steps';
import { decref, newRef } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import type { SourceFile } from '../source/source-file';
import { pyTypeOf } from '../types/object';
import { newBytes } from '../values/bytes';
import { newComplex } from '../values/complex';
import { allocateInstance, setInstanceAttribute } from '../values/instance';
import { newIntFrom } from '../values/number-values';
import { newFloat, newInt } from '../values/numbers';
import { stealAppend, newList } from '../values/sequences';
import { Ellipsis, False, None, True } from '../values/singletons';
import { internedStr, newStr } from '../values/text';
import type { NodeField } from './syntax-tree-module';
import { nodeClasses } from './syntax-tree-module';

/** A parsed program as objects of the module `ast`. CPython: Python/Python-ast.c, PyAST_mod2obj(). */

const MAX_DEPTH = 1000;

type AnyNode = Readonly<Record<string, unknown>> & { kind: string; start: number; end: number };

interface Making {
  source: SourceFile;
  depth: number;
  /** Objects of classes without fields, which all nodes share: `Load()`, `Add()`, … Owned. */
  shared: Map<string, Ref>;
}

const CONVERSIONS: Readonly<Record<string, number>> = { s: 115, r: 114, a: 97 };
const PLACES = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset'];

/** A new reference to the tree. */
export function treeObject(root: Root, source: SourceFile): Ref {
  const making: Making = { source, depth: 0, shared: new Map() };
  const mark = holdMark();
  const result = nodeObject(making, root as unknown as AnyNode);
  dropHolds(mark);
  for (const ref of making.shared.values()) decref(ref);
  return result;
}

function nodeObject(making: Making, node: AnyNode): Ref {
  if (++making.depth > MAX_DEPTH) raise('RecursionError', 'maximum recursion depth exceeded during ast construction');
  countSteps(1);
  const { byName, fields } = nodeClasses();
  const cls = byName.get(node.kind)!;
  const ref = hold(allocateInstance(pyTypeOf(cls)));
  const mark = holdMark();
  for (const field of fields.get(node.kind)!) {
    const value = hold(fieldObject(making, node, field));
    setInstanceAttribute(ref, field.nameRef, value);
    dropHolds(mark);
    decref(value);
  }
  if (hasPlace(node.kind)) setPlace(making, ref, node);
  dropHolds(mark - 1);
  making.depth--;
  return ref;
}

const PLACELESS = new Set(['Module', 'Interactive', 'Expression', 'comprehension', 'arguments', 'withitem', 'match_case']);

function hasPlace(kind: string): boolean {
  return !PLACELESS.has(kind);
}

function setPlace({ source }: Making, ref: Ref, { start, end }: AnyNode): void {
  const numbers = [source.lineOf(start), source.byteColumnOf(start), source.lineOf(end), source.byteColumnOf(end)];
  PLACES.forEach((place, i) => {
    const name = internedStr(place);
    const value = newInt(numbers[i]);
    setInstanceAttribute(ref, name, value);
    decref(value);
    decref(name);
  });
}

/** The value of one field, owned. */
function fieldObject(making: Making, node: AnyNode, { ownName, type, quantity }: NodeField): Ref {
  if (type === 'type_ignore') return newList();
  if (ownName === 'isLazy') return newInt(0);
  const value = node[ownName];
  if (node.kind === 'Constant' && ownName === 'kind') return node.unicodePrefix === true ? newStr('u') : None;
  if (type === 'constant') return constantObject(value as ConstantValue);
  if ((node.kind === 'FormattedValue' || node.kind === 'Interpolation') && ownName === 'conversion') return newInt(value === null ? -1 : CONVERSIONS[value as string]);
  if (quantity !== '*') return valueObject(making, value, type);
  const list = hold(newList());
  const mark = holdMark();
  for (const item of value as unknown[]) stealAppend(list, valueObject(making, item, type));
  dropHolds(mark - 1);
  return list;
}

function valueObject(making: Making, value: unknown, type: string): Ref {
  if (value === null || value === undefined) return None;
  if (typeof value === 'boolean') return newInt(value ? 1 : 0);
  if (typeof value === 'number') return newInt(value);
  if (typeof value !== 'string') return nodeObject(making, value as AnyNode);
  return type === 'identifier' || type === 'string' ? internedStr(value) : sharedObject(making, value);
}

function sharedObject({ shared }: Making, kind: string): Ref {
  let ref = shared.get(kind);
  if (ref === undefined) shared.set(kind, (ref = allocateInstance(pyTypeOf(nodeClasses().byName.get(kind)!))));
  return newRef(ref);
}

function constantObject(value: ConstantValue): Ref {
  switch (value.type) {
    case 'None': return None;
    case 'True': return True;
    case 'False': return False;
    case 'Ellipsis': return Ellipsis;
    case 'int': return newIntFrom(value.value);
    case 'float': return newFloat(value.value);
    case 'complex': return newComplex(0, value.imag);
    case 'str': return internedStr(value.value);
    case 'bytes': return newBytes(value.value);
  }
}
