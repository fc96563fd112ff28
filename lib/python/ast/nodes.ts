/**
 * The abstract syntax tree: plain data, one interface per CPython `ast` class, told apart by `kind`.
 *
 * Field names are CPython's in camelCase. Every node has `start` and `end`, UTF-16 offsets into the source text; where
 * CPython gives a node no position (`arguments`, `comprehension`, `withitem`, `match_case`) ours is the text it was read
 * from. Every field is present from birth, in the order written here, so that each kind has one shape.
 *
 * One file, though a long one: types alone, which refer to each other.
 *
 * CPython: Parser/Python.asdl
 */

export type ExprContext = 'Load' | 'Store' | 'Del';

export type Operator =
  | 'Add' | 'Sub' | 'Mult' | 'MatMult' | 'Div' | 'Mod' | 'Pow'
  | 'LShift' | 'RShift' | 'BitOr' | 'BitXor' | 'BitAnd' | 'FloorDiv';

export type BoolOperator = 'And' | 'Or';

export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';

export type CmpOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

/**
 * The value of a literal. An int is a `number` when it is a safe integer and a `bigint` otherwise. A str is a JS string;
 * a lone surrogate written as an escape stays one, and two of them that make a pair cannot be told from the character.
 */
export type ConstantValue =
  | { type: 'int'; value: number | bigint }
  | { type: 'float'; value: number }
  | { type: 'complex'; imag: number }
  | { type: 'str'; value: string }
  | { type: 'bytes'; value: Uint8Array }
  | { type: 'None' }
  | { type: 'True' }
  | { type: 'False' }
  | { type: 'Ellipsis' };

interface At<K extends string> {
  kind: K;
  start: number;
  end: number;
}

// Modules

export interface Module extends At<'Module'> {
  body: Statement[];
}

/** One interactive statement (mode `single`). */
export interface Interactive extends At<'Interactive'> {
  body: Statement[];
}

/** One expression (mode `eval`). */
export interface Expression extends At<'Expression'> {
  body: Expr;
}

export type Root = Module | Interactive | Expression;

// Statements

interface FunctionFields {
  name: string;
  /** Offset of the name. */
  nameStart: number;
  args: Arguments;
  body: Statement[];
  decoratorList: Expr[];
  returns: Expr | null;
  typeParams: TypeParam[];
}

/** `start` is that of `def`, also when decorators stand before it. */
export interface FunctionDef extends At<'FunctionDef'>, FunctionFields {}

/** `start` is that of `async`. */
export interface AsyncFunctionDef extends At<'AsyncFunctionDef'>, FunctionFields {}

export interface ClassDef extends At<'ClassDef'> {
  name: string;
  /** Offset of the name. */
  nameStart: number;
  bases: Expr[];
  keywords: Keyword[];
  body: Statement[];
  decoratorList: Expr[];
  typeParams: TypeParam[];
}

export interface Return extends At<'Return'> {
  value: Expr | null;
}

export interface Delete extends At<'Delete'> {
  targets: Expr[];
}

export interface Assign extends At<'Assign'> {
  targets: Expr[];
  value: Expr;
}

export interface TypeAlias extends At<'TypeAlias'> {
  name: Name;
  typeParams: TypeParam[];
  value: Expr;
}

export interface AugAssign extends At<'AugAssign'> {
  target: Name | Attribute | Subscript;
  op: Operator;
  value: Expr;
}

export interface AnnAssign extends At<'AnnAssign'> {
  target: Name | Attribute | Subscript;
  annotation: Expr;
  value: Expr | null;
  /** True for a bare name that is not in parentheses. */
  simple: boolean;
}

interface ForFields {
  target: Expr;
  iter: Expr;
  body: Statement[];
  orelse: Statement[];
}

export interface For extends At<'For'>, ForFields {}

export interface AsyncFor extends At<'AsyncFor'>, ForFields {}

export interface While extends At<'While'> {
  test: Expr;
  body: Statement[];
  orelse: Statement[];
}

/** `elif` is an `If` alone in `orelse`, as in CPython. */
export interface If extends At<'If'> {
  test: Expr;
  body: Statement[];
  orelse: Statement[];
}

interface WithFields {
  items: WithItem[];
  body: Statement[];
}

export interface With extends At<'With'>, WithFields {}

export interface AsyncWith extends At<'AsyncWith'>, WithFields {}

export interface Match extends At<'Match'> {
  subject: Expr;
  cases: MatchCase[];
}

export interface Raise extends At<'Raise'> {
  exc: Expr | null;
  cause: Expr | null;
}

interface TryFields {
  body: Statement[];
  handlers: ExceptHandler[];
  orelse: Statement[];
  finalbody: Statement[];
}

export interface Try extends At<'Try'>, TryFields {}

/** `try` with `except*`. */
export interface TryStar extends At<'TryStar'>, TryFields {}

export interface Assert extends At<'Assert'> {
  test: Expr;
  msg: Expr | null;
}

export interface Import extends At<'Import'> {
  names: Alias[];
}

export interface ImportFrom extends At<'ImportFrom'> {
  module: string | null;
  names: Alias[];
  /** Number of leading dots. */
  level: number;
}

export interface Global extends At<'Global'> {
  names: string[];
}

export interface Nonlocal extends At<'Nonlocal'> {
  names: string[];
}

export interface ExprStatement extends At<'Expr'> {
  value: Expr;
}

export interface Pass extends At<'Pass'> {}

export interface Break extends At<'Break'> {}

export interface Continue extends At<'Continue'> {}

export type Statement =
  | FunctionDef | AsyncFunctionDef | ClassDef | Return | Delete | Assign | TypeAlias | AugAssign | AnnAssign
  | For | AsyncFor | While | If | With | AsyncWith | Match | Raise | Try | TryStar | Assert | Import | ImportFrom
  | Global | Nonlocal | ExprStatement | Pass | Break | Continue;

// Expressions

export interface BoolOp extends At<'BoolOp'> {
  op: BoolOperator;
  /** Two or more. */
  values: Expr[];
}

export interface NamedExpr extends At<'NamedExpr'> {
  target: Name;
  value: Expr;
}

/** Long chains (`a + b + c …`) nest thousands deep on the left: walk the left spine in a loop. */
export interface BinOp extends At<'BinOp'> {
  left: Expr;
  op: Operator;
  right: Expr;
}

export interface UnaryOp extends At<'UnaryOp'> {
  op: UnaryOperator;
  operand: Expr;
}

export interface Lambda extends At<'Lambda'> {
  args: Arguments;
  body: Expr;
}

export interface IfExp extends At<'IfExp'> {
  test: Expr;
  body: Expr;
  orelse: Expr;
}

export interface Dict extends At<'Dict'> {
  /** null where `**value` stands. */
  keys: (Expr | null)[];
  values: Expr[];
}

export interface SetDisplay extends At<'Set'> {
  elts: Expr[];
}

export interface ListComp extends At<'ListComp'> {
  elt: Expr;
  generators: Comprehension[];
}

export interface SetComp extends At<'SetComp'> {
  elt: Expr;
  generators: Comprehension[];
}

export interface DictComp extends At<'DictComp'> {
  key: Expr;
  /** Null where `**key` is unpacked. */
  value: Expr | null;
  generators: Comprehension[];
}

/** The range includes the parentheses, also those of a call with this as its only argument. */
export interface GeneratorExp extends At<'GeneratorExp'> {
  elt: Expr;
  generators: Comprehension[];
}

export interface Await extends At<'Await'> {
  value: Expr;
}

export interface Yield extends At<'Yield'> {
  value: Expr | null;
}

export interface YieldFrom extends At<'YieldFrom'> {
  value: Expr;
}

export interface Compare extends At<'Compare'> {
  left: Expr;
  ops: CmpOperator[];
  comparators: Expr[];
}

export interface Call extends At<'Call'> {
  func: Expr;
  args: Expr[];
  keywords: Keyword[];
}

/** A replacement field of an f-string. */
export interface FormattedValue extends At<'FormattedValue'> {
  value: Expr;
  conversion: 's' | 'r' | 'a' | null;
  formatSpec: JoinedStr | null;
}

export interface JoinedStr extends At<'JoinedStr'> {
  /** Constants (of type str) and replacement fields. */
  values: Expr[];
}

/** A replacement field of a template. */
export interface Interpolation extends At<'Interpolation'> {
  value: Expr;
  /** The text of the expression. */
  str: ConstantValue;
  conversion: 's' | 'r' | 'a' | null;
  formatSpec: JoinedStr | null;
}

/** `t'…'` */
export interface TemplateStr extends At<'TemplateStr'> {
  /** Constants (of type str) and interpolations. */
  values: Expr[];
}

export interface Constant extends At<'Constant'> {
  value: ConstantValue;
  /** Written with the prefix `u`. */
  unicodePrefix: boolean;
}

/** The attribute's name ends where the node ends. */
export interface Attribute extends At<'Attribute'> {
  value: Expr;
  attr: string;
  ctx: ExprContext;
}

export interface Subscript extends At<'Subscript'> {
  value: Expr;
  slice: Expr;
  ctx: ExprContext;
}

export interface Starred extends At<'Starred'> {
  value: Expr;
  ctx: ExprContext;
}

export interface Name extends At<'Name'> {
  id: string;
  ctx: ExprContext;
}

export interface List extends At<'List'> {
  elts: Expr[];
  ctx: ExprContext;
}

/** The range includes the parentheses, if there are any. */
export interface Tuple extends At<'Tuple'> {
  elts: Expr[];
  ctx: ExprContext;
}

/** Only as `Subscript.slice` or an element of a tuple there. */
export interface Slice extends At<'Slice'> {
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}

export type Expr =
  | BoolOp | NamedExpr | BinOp | UnaryOp | Lambda | IfExp | Dict | SetDisplay | ListComp | SetComp | DictComp
  | GeneratorExp | Await | Yield | YieldFrom | Compare | Call | FormattedValue | JoinedStr | Interpolation | TemplateStr | Constant | Attribute
  | Subscript | Starred | Name | List | Tuple | Slice;

export type ComprehensionExpr = ListComp | SetComp | DictComp | GeneratorExp;

// Parts

export interface Comprehension extends At<'comprehension'> {
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  isAsync: boolean;
}

export interface ExceptHandler extends At<'ExceptHandler'> {
  type: Expr | null;
  name: string | null;
  body: Statement[];
}

export interface Arguments extends At<'arguments'> {
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  /** One for each of `kwonlyargs`; null where it has no default. */
  kwDefaults: (Expr | null)[];
  kwarg: Arg | null;
  /** Of the last `defaults.length` of `posonlyargs` and `args` together. */
  defaults: Expr[];
}

export interface Arg extends At<'arg'> {
  arg: string;
  annotation: Expr | null;
}

export interface Keyword extends At<'keyword'> {
  /** null for `**value`. */
  arg: string | null;
  value: Expr;
}

export interface Alias extends At<'alias'> {
  /** Dotted in `import a.b`; `*` in `from m import *`. */
  name: string;
  asname: string | null;
}

export interface WithItem extends At<'withitem'> {
  contextExpr: Expr;
  optionalVars: Expr | null;
}

export interface MatchCase extends At<'match_case'> {
  pattern: Pattern;
  guard: Expr | null;
  body: Statement[];
}

// Patterns

export interface MatchValue extends At<'MatchValue'> {
  value: Expr;
}

export interface MatchSingleton extends At<'MatchSingleton'> {
  value: { type: 'None' } | { type: 'True' } | { type: 'False' };
}

export interface MatchSequence extends At<'MatchSequence'> {
  patterns: Pattern[];
}

export interface MatchMapping extends At<'MatchMapping'> {
  keys: Expr[];
  patterns: Pattern[];
  /** The name after `**`. */
  rest: string | null;
}

export interface MatchClass extends At<'MatchClass'> {
  cls: Expr;
  patterns: Pattern[];
  kwdAttrs: string[];
  kwdPatterns: Pattern[];
}

export interface MatchStar extends At<'MatchStar'> {
  /** null for `*_`. */
  name: string | null;
}

/** `pattern as name`; a capture (`pattern` null); or the wildcard (both null). */
export interface MatchAs extends At<'MatchAs'> {
  pattern: Pattern | null;
  name: string | null;
}

export interface MatchOr extends At<'MatchOr'> {
  patterns: Pattern[];
}

export type Pattern =
  | MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;

// Type parameters (PEP 695, defaults of PEP 696)

export interface TypeVar extends At<'TypeVar'> {
  name: string;
  bound: Expr | null;
  defaultValue: Expr | null;
}

export interface ParamSpec extends At<'ParamSpec'> {
  name: string;
  defaultValue: Expr | null;
}

export interface TypeVarTuple extends At<'TypeVarTuple'> {
  name: string;
  defaultValue: Expr | null;
}

export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

export type Node =
  | Root | Statement | Expr | Comprehension | ExceptHandler | Arguments | Arg | Keyword | Alias | WithItem | MatchCase
  | Pattern | TypeParam;
