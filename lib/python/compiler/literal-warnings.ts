import type { Call, Expr, Subscript } from '../ast/nodes';
import { constantOf } from './folding';
import type { PlainConstant } from './constants';
import { formatAsFString } from './percent-formats';
import type { Unit } from './unit';

const CONSTANT_TYPES: Record<PlainConstant['type'], string> = {
  None: 'NoneType',
  True: 'bool',
  False: 'bool',
  Ellipsis: 'ellipsis',
  int: 'int',
  float: 'float',
  complex: 'complex',
  str: 'str',
  bytes: 'bytes',
  tuple: 'tuple',
  frozenset: 'frozenset',
  slice: 'slice',
};

/** Type of what a display, literal, lambda or comprehension makes; null for what may be anything. CPython: infer_type() */
function inferredType(u: Unit, node: Expr): string | null {
  switch (node.kind) {
    case 'Tuple': return 'tuple';
    case 'List':
    case 'ListComp':
      return 'list';
    case 'Dict':
    case 'DictComp':
      return 'dict';
    case 'Set':
    case 'SetComp':
      return 'set';
    case 'GeneratorExp': return 'generator';
    case 'Lambda': return 'function';
    case 'JoinedStr':
    case 'FormattedValue':
      return 'str';
    case 'TemplateStr':
    case 'Interpolation':
      return 'string.templatelib.Template';
    default: {
      if (isFormat(u, node)) return 'str';
      const constant = constantSeen(u, node);
      return constant === null ? null : CONSTANT_TYPES[constant.type];
    }
  }
}

/** Whether `'%s' % (x,)` is an f-string by the time the compiler warns. */
function isFormat(u: Unit, node: Expr): boolean {
  return u.compilation.knobs.formatsInCode && node.kind === 'BinOp' && formatAsFString(node) !== null;
}

/** What is a constant in the tree of every version. */
const SEEN_AS_CONSTANTS: ReadonlySet<Expr['kind']> = new Set(['Constant', 'Name', 'Tuple']);

/** The constant that the compiler finds in place of an expression when it looks for what to warn about; null if none. */
export function constantSeen(u: Unit, node: Expr): PlainConstant | null {
  return u.compilation.knobs.foldsInTree || SEEN_AS_CONSTANTS.has(node.kind) ? constantOf(node) : null;
}

export function literalTypeName(constant: PlainConstant): string {
  return CONSTANT_TYPES[constant.type];
}

const NOT_CALLABLE: ReadonlySet<Expr['kind']> = new Set([
  'Tuple', 'List', 'ListComp', 'Dict', 'DictComp', 'Set', 'SetComp', 'GeneratorExp', 'JoinedStr', 'FormattedValue',
  'TemplateStr',
]);

/** `"text" (1)`. CPython: Python/codegen.c, check_caller() */
export function warnAboutCaller(u: Unit, node: Call): void {
  if (!NOT_CALLABLE.has(node.func.kind) && !isFormat(u, node.func) && constantSeen(u, node.func) === null) return;
  u.compilation.warn(`'${inferredType(u, node.func)}' object is not callable; perhaps you missed a comma?`, node);
}

const NOT_SUBSCRIPTABLE: ReadonlySet<Expr['kind']> = new Set(['Set', 'SetComp', 'GeneratorExp', 'Lambda', 'TemplateStr']);
const SUBSCRIPTABLE_CONSTANTS: ReadonlySet<PlainConstant['type']> = new Set(['str', 'bytes', 'tuple']);

/** `1[0]`. CPython: check_subscripter() */
export function warnAboutSubscripter(u: Unit, node: Subscript): void {
  const { value } = node;
  const constant = constantSeen(u, value);
  if (constant !== null) {
    if (SUBSCRIPTABLE_CONSTANTS.has(constant.type)) return;
  } else if (!NOT_SUBSCRIPTABLE.has(value.kind)) {
    return;
  }
  u.compilation.warn(`'${inferredType(u, value)}' object is not subscriptable; perhaps you missed a comma?`, node);
}

const INDEXED: ReadonlySet<Expr['kind']> = new Set(['Tuple', 'List', 'ListComp', 'JoinedStr', 'FormattedValue']);

/** `[1, 2] [3, 4]`. CPython: check_index() */
export function warnAboutIndex(u: Unit, node: Subscript): void {
  const { value, slice } = node;
  const constant = constantSeen(u, value);
  if (constant !== null) {
    if (!SUBSCRIPTABLE_CONSTANTS.has(constant.type)) return;
  } else if (!INDEXED.has(value.kind) && !isFormat(u, value)) {
    return;
  }
  const index = inferredType(u, slice);
  if (index === null || index === 'int' || index === 'bool' || slice.kind === 'Slice') return;
  const container = inferredType(u, value);
  u.compilation.warn(`${container} indices must be integers or slices, not ${index}; perhaps you missed a comma?`, node);
}
