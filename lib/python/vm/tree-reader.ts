import type { ConstantValue, Root } from '../ast/nodes';
import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { countSteps } from '../object/steps';
import { isInstance, isSubtype, typeOf } from '../object/py-type';
import { decref } from '../heap/refcount';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { getOptionalAttr } from '../protocols/attribute';
import { reprText } from '../protocols/repr';
import { SourceFile } from '../source/source-file';
import { pyTypeOf } from '../types/object';
import { bytesOf, isBytes } from '../values/bytes';
import { complexOf, isComplex } from '../values/complex';
import { intValueOf } from '../values/number-values';
import { intAsNumber, isFloat, isInt, numberOf } from '../values/numbers';
import { isList, isTuple, listItems, tupleItems } from '../values/sequences';
import { Ellipsis, False, None, True } from '../values/singletons';
import { internedStr, isStr, textOf } from '../values/text';
import type { NodeField } from './syntax-tree-module';
import { nodeClasses } from './syntax-tree-module';
import { checkTree } from './tree-validation';

/** Objects of the module `ast` as the tree that the compiler reads. CPython: Python/Python-ast.c, PyAST_obj2mod(). */

const MAX_DEPTH = 1000;
const LINE_SHIFT = 2 ** 15;

/** Stands for the text that a tree has not got: an offset is a line and a column. */
class TreeSource extends SourceFile {
  constructor(name: string) {
    super(name, '');
  }

  override get lineCount(): number {
    return 0;
  }

  override lineOf(offset: number): number {
    return Math.floor(offset / LINE_SHIFT);
  }

  override columnOf(offset: number): number {
    return offset % LINE_SHIFT;
  }

  override byteColumnOf(offset: number): number {
    return offset % LINE_SHIFT;
  }
}

/** What a tree's nodes are places in. */
export const sourceOfTree = (name: string): SourceFile => new TreeSource(name);

interface Span {
  start: number;
  end: number;
}

type OwnNode = Record<string, unknown> & Span & { kind: string };

/** The tree whose root must be of the named class; its objects are borrowed. */
export function readTree(object: Ref, rootKind: string): Root {
  const { byName } = nodeClasses();
  const expected = byName.get(rootKind)!;
  if (!isInstance(object, pyTypeOf(expected))) raise('TypeError', `expected ${rootKind} node, got ${typeOf(object).name}`);
  const root = readNode(object, 'mod', { start: LINE_SHIFT, end: LINE_SHIFT }, 0) as unknown as Root;
  checkTree(root);
  return root;
}

/** The name of the class of nodes that the object's class is or comes from. */
function kindOf(object: Ref, type: string): string {
  const { nameOf, byName, fields } = nodeClasses();
  const base = byName.get(type);
  const found = typeOf(object).mro.find((cls) => fields.has(nameOf.get(cls) ?? ''));
  if (found === undefined || base === undefined || !isSubtype(found, pyTypeOf(base))) {
    return raise('TypeError', `expected some sort of ${type}, but got ${reprText(object)}`);
  }
  return nameOf.get(found)!;
}

function readNode(object: Ref, type: string, around: Span, depth: number): OwnNode {
  if (depth > MAX_DEPTH) raise('RecursionError', 'maximum recursion depth exceeded during compilation');
  countSteps(1);
  const { start, end } = placeOf(object, type, around);
  const kind = kindOf(object, type);
  const node: OwnNode = { kind, start, end };
  if (kind.endsWith('FunctionDef') || kind === 'ClassDef') Object.assign(node, { nameStart: start, typeParams: [] });
  for (const field of nodeClasses().fields.get(kind)!) {
    if (field.type === 'type_ignore') continue;
    // The prefix of a literal is a field `kind`, which is something else here.
    const ownName = kind === 'Constant' && field.ownName === 'kind' ? 'prefix' : field.ownName;
    node[ownName] = readField(object, kind, field, node, depth);
  }
  return adjusted(node);
}

/** What the engine's own trees say in another way. */
function adjusted(node: OwnNode): OwnNode {
  if (node.kind === 'Constant') {
    const { start, end, value, prefix } = node;
    if (Array.isArray(value)) return { kind: 'Tuple', start, end, elts: value, ctx: 'Load' };
    return { kind: 'Constant', start, end, value, unicodePrefix: prefix === 'u' };
  }
  if (node.kind === 'FormattedValue' || node.kind === 'Interpolation') {
    node.conversion = ({ 115: 's', 114: 'r', 97: 'a' } as Record<string, string>)[String(node.conversion)] ?? null;
  } else if (node.kind === 'comprehension') node.isAsync = node.isAsync !== 0;
  else if (node.kind === 'AnnAssign') node.simple = node.simple !== 0;
  else if (node.kind === 'ImportFrom') node.level ??= 0;
  return node;
}

function attributeOf<T>(object: Ref, name: string, use: (value: Ref) => T): T {
  const mark = holdMark();
  const nameRef = hold(internedStr(name));
  const value = getOptionalAttr(object, nameRef);
  if (value !== NULL) hold(value);
  const result = use(value);
  dropHolds(mark);
  if (value !== NULL) decref(value);
  decref(nameRef);
  return result;
}

const PLACED = new Set(['stmt', 'expr', 'excepthandler', 'arg', 'keyword', 'alias', 'pattern', 'type_param']);

function placeOf(object: Ref, group: string, around: Span): Span {
  if (!PLACED.has(group)) return around;
  const number = (name: string, fallback: number | null): number => attributeOf(object, name, (value) => {
    if (value === NULL || value === None) return fallback ?? raise('TypeError', `required field "${name}" missing from ${group}`);
    if (!isInt(value)) raise('ValueError', `invalid integer value: ${reprText(value)}`);
    return intAsNumber(value);
  });
  const line = number('lineno', null);
  const column = number('col_offset', null);
  const endLine = number('end_lineno', line);
  const endColumn = number('end_col_offset', column);
  if (line > endLine) raise('ValueError', `AST node line range (${line}, ${endLine}) is not valid`);
  if ((line < 0 && endLine !== line) || (column < 0 && column !== endColumn)) {
    raise('ValueError', `AST node column range (${column}, ${endColumn}) for line range (${line}, ${endLine}) is not valid`);
  }
  if (line === endLine && column > endColumn) raise('ValueError', `line ${line}, column ${column}-${endColumn} is not a valid range`);
  return { start: offsetOf(line, column), end: offsetOf(endLine, endColumn) };
}

function offsetOf(line: number, column: number): number {
  const clamp = (value: number): number => Math.min(Math.max(value, 0), LINE_SHIFT - 1);
  return clamp(line) * LINE_SHIFT + clamp(column);
}

function readField(object: Ref, kind: string, field: NodeField, around: Span, depth: number): unknown {
  const { name, type, quantity } = field;
  return attributeOf(object, name, (value) => {
    if (value === NULL || (value === None && quantity === '' && type !== 'constant')) {
      if (quantity === '*') return [];
      if (quantity === '?') return null;
      return value === NULL ? raise('TypeError', `required field "${name}" missing from ${kind}`)
        : raise('ValueError', `field '${name}' is required for ${kind}`);
    }
    if (quantity === '?' && value === None) return null;
    if (quantity !== '*') return readValue(value, type, around, depth);
    if (!isList(value)) raise('TypeError', `${kind} field "${name}" must be a list, not a ${typeOf(value).name}`);
    return listItems(value).slice().map((item) => (item === None && type === 'expr' ? null : readValue(item, type, around, depth)));
  });
}

const OPERATORS = new Set(['boolop', 'operator', 'unaryop', 'cmpop', 'expr_context']);

function readValue(value: Ref, type: string, around: Span, depth: number): unknown {
  switch (type) {
    case 'identifier':
      return isStr(value) ? textOf(value) : raise('TypeError', 'AST identifier must be of type str');
    case 'string':
      return isStr(value) ? textOf(value) : raise('TypeError', 'AST string must be of type str');
    case 'int':
      return isInt(value) ? intAsNumber(value) : raise('ValueError', `invalid integer value: ${reprText(value)}`);
    case 'constant':
      return constantValue(value, around);
  }
  return OPERATORS.has(type) ? kindOf(value, type) : readNode(value, type, around, depth + 1);
}

/** A value; of a tuple the literals that it is made of. */
function constantValue(value: Ref, around: Span): ConstantValue | OwnNode[] {
  if (value === None) return { type: 'None' };
  if (value === True) return { type: 'True' };
  if (value === False) return { type: 'False' };
  if (value === Ellipsis) return { type: 'Ellipsis' };
  if (isInt(value)) return { type: 'int', value: intValueOf(value) };
  if (isFloat(value)) return { type: 'float', value: numberOf(value) };
  if (isComplex(value) && complexOf(value).real === 0) return { type: 'complex', imag: complexOf(value).imag };
  if (isStr(value)) return { type: 'str', value: textOf(value) };
  if (isBytes(value)) return { type: 'bytes', value: bytesOf(value) };
  if (isTuple(value)) {
    return tupleItems(value).map((item) => adjusted({ kind: 'Constant', start: around.start, end: around.end, value: constantValue(item, around), prefix: null }));
  }
  return raise('TypeError', `got an invalid type in Constant: ${typeOf(value).name}`);
}
