import type { Root } from '../ast/nodes';
import { raise } from '../object/errors';

/** What the parser guarantees of a tree, and one that a program made may lack. CPython: Python/ast.c, _PyAST_Validate(). */

type AnyNode = Record<string, unknown> & { kind: string };

const BODIES = new Set(['FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'For', 'AsyncFor', 'While', 'If', 'With', 'AsyncWith', 'Try', 'TryStar',
  'ExceptHandler', 'match_case', 'Interactive']);
/** Lists that must not be empty, with CPython's name of the owner. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
  Delete: ['targets'], Assign: ['targets'], With: ['items'], AsyncWith: ['items'], Import: ['names'], ImportFrom: ['names'], Global: ['names'],
  Nonlocal: ['names'], Match: ['cases'],
};
const CONTEXTS = new Set(['Attribute', 'Subscript', 'Starred', 'Name', 'List', 'Tuple']);
const COMPREHENSIONS = new Set(['ListComp', 'SetComp', 'DictComp', 'GeneratorExp']);

/** Raises ValueError or TypeError for a tree that no program can have. */
export function checkTree(root: Root): void {
  visit(root as unknown as AnyNode);
}

function fail(message: string): never {
  return raise('ValueError', message);
}

function visit(node: AnyNode): void {
  checkLists(node);
  checkShape(node);
  for (const [name, value] of Object.entries(node)) {
    if (Array.isArray(value)) value.forEach((item: unknown) => visitField(node, name, item));
    else visitField(node, name, value);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function visitField(node: AnyNode, name: string, value: unknown): void {
  if (!isNode(value)) return;
  if (CONTEXTS.has(value.kind) || isExprField(node, name)) checkContext(value, wantedContext(node, name));
  visit(value);
}

function isExprField(node: AnyNode, name: string): boolean {
  return wantedContext(node, name) !== 'Load';
}

function wantedContext(node: AnyNode, name: string): string {
  if (name === 'targets') return node.kind === 'Delete' ? 'Del' : 'Store';
  if (name === 'target' || name === 'optionalVars' || (node.kind === 'TypeAlias' && name === 'name')) return 'Store';
  const inherits = (node.kind === 'Starred' && name === 'value') || ((node.kind === 'Tuple' || node.kind === 'List') && name === 'elts');
  return inherits ? String(node.ctx) : 'Load';
}

function checkContext(node: AnyNode, wanted: string): void {
  if (!CONTEXTS.has(node.kind)) {
    if (wanted !== 'Load') fail(`expression which can't be ${wanted === 'Del' ? 'deleted' : 'assigned to'} in ${wanted} context`);
    return;
  }
  if (node.ctx !== wanted) fail(`expression must have ${wanted} context but has ${String(node.ctx)} instead`);
}

function checkLists(node: AnyNode): void {
  const isEmpty = (name: string): boolean => Array.isArray(node[name]) && node[name].length === 0;
  if (BODIES.has(node.kind) && node.kind !== 'Interactive' && isEmpty('body')) fail(`empty body on ${node.kind}`);
  for (const name of FILLED[node.kind] ?? []) if (isEmpty(name)) fail(`empty ${name} on ${node.kind}`);
  for (const [name, value] of Object.entries(node)) {
    const mayLack = (node.kind === 'Dict' && name === 'keys') || (node.kind === 'arguments' && name === 'kwDefaults');
    if (Array.isArray(value) && !mayLack && value.includes(null)) fail(name === 'body' ? 'None disallowed in statement list' : 'None disallowed in expression list');
  }
  if (COMPREHENSIONS.has(node.kind) && isEmpty('generators')) fail('comprehension with no generators');
}

const RESERVED = new Set(['None', 'True', 'False']);

function checkShape(node: AnyNode): void {
  const size = (name: string): number => (node[name] as unknown[]).length;
  switch (node.kind) {
    case 'Name':
      if (RESERVED.has(String(node.id))) fail(`identifier field can't represent '${String(node.id)}' constant`);
      return;
    case 'BoolOp':
      if (size('values') < 2) fail('BoolOp with less than 2 values');
      return;
    case 'Compare':
      if (size('comparators') === 0) fail('Compare has no comparators');
      if (size('comparators') !== size('ops')) fail('Compare has a different number of comparators and operands');
      return;
    case 'Dict':
      if (size('keys') !== size('values')) fail("Dict doesn't have the same number of keys as values");
      return;
    case 'Set':
      if (size('elts') === 0) fail('empty elts on Set');
      return;
    case 'arguments':
      if (size('defaults') > size('posonlyargs') + size('args')) fail('more positional defaults than args on arguments');
      if (size('kwDefaults') !== size('kwonlyargs')) fail('length of kwonlyargs is not the same as kw_defaults on arguments');
      return;
    case 'AnnAssign': checkAnnotated(node);
      return;
    case 'NamedExpr':
      if ((node.target as AnyNode).kind !== 'Name') raise('TypeError', 'NamedExpr target must be a Name');
      return;
    case 'TypeAlias':
      if ((node.name as AnyNode).kind !== 'Name') raise('TypeError', 'TypeAlias with non-Name name');
      return;
    default: checkStatement(node, size);
  }
}

function checkAnnotated(node: AnyNode): void {
  const { kind } = node.target as AnyNode;
  if (node.simple === true && kind !== 'Name') raise('TypeError', 'AnnAssign with simple non-Name target');
  if (!['Name', 'Attribute', 'Subscript'].includes(kind)) raise('TypeError', 'AnnAssign target must be a name, an attribute or a subscript');
}

function checkStatement(node: AnyNode, size: (name: string) => number): void {
  switch (node.kind) {
    case 'Raise':
      if (node.exc === null && node.cause !== null) fail('Raise with cause but no exception');
      return;
    case 'Try':
    case 'TryStar':
      if (size('handlers') === 0 && size('finalbody') === 0) fail(`${node.kind} has neither handlers nor finalbody`);
      if (size('handlers') === 0 && size('orelse') > 0) fail(`${node.kind} has orelse but no except handlers`);
      return;
    case 'AugAssign':
      if (!['Name', 'Attribute', 'Subscript'].includes((node.target as AnyNode).kind)) fail('AugAssign target must be a name, an attribute or a subscript');
      return;
    case 'JoinedStr':
      for (const value of node.values as AnyNode[]) {
        const isText = value.kind === 'Constant' && (value.value as { type: string }).type === 'str';
        if (value.kind !== 'FormattedValue' && !isText) raise('SystemError', 'unexpected expression in an f-string');
      }
      return;
    case 'TemplateStr':
      for (const value of node.values as AnyNode[]) {
        const isText = value.kind === 'Constant' && (value.value as { type: string }).type === 'str';
        if (value.kind !== 'Interpolation' && !isText) raise('SystemError', 'unexpected expression in a t-string');
      }
      return;
    default: checkPattern(node, size);
  }
}

const PATTERN_VALUES = new Set(['Constant', 'UnaryOp', 'BinOp', 'Attribute', 'JoinedStr']);

function checkPattern(node: AnyNode, size: (name: string) => number): void {
  switch (node.kind) {
    case 'MatchValue':
      if (!PATTERN_VALUES.has((node.value as AnyNode).kind)) fail('patterns may only match literals and attribute lookups');
      return;
    case 'MatchSingleton':
      if (!RESERVED.has((node.value as { type: string }).type)) fail('MatchSingleton can only contain True, False and None');
      return;
    case 'MatchMapping':
      if (size('keys') !== size('patterns')) fail("MatchMapping doesn't have the same number of keys as patterns");
      return;
    case 'MatchClass':
      if (size('kwdAttrs') !== size('kwdPatterns')) fail("MatchClass doesn't have the same number of keyword attributes as patterns");
      return;
    case 'MatchOr':
      if (size('patterns') < 2) fail('MatchOr requires at least 2 patterns');
      return;
    case 'MatchAs':
      if (node.pattern !== null && node.name === null) fail('MatchAs must specify a target name if a pattern is given');
  }
}

