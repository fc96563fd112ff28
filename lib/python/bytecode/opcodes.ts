/**
 * The instruction set: CPython's names and meanings (Python/bytecodes.c), one 32-bit word an instruction (opcode in the low 8
 * bits, operand in the upper 24), followed by the opcode's inline cache words. Jumps name the word they go to.
 *
 * In stack pictures the top is on the right: `a, b -- c` pops b and a and pushes c. `NULL` is an empty stack entry.
 */

/** What an operand counts or points into. */
export type OperandKind =
  /** None: 0. */
  | 'none'
  /** Index into `CodeUnit.constants`. */
  | 'const'
  /** Index of a `{ type: 'name' }` entry of `CodeUnit.constants`. */
  | 'name'
  /** Index into the frame's local variables, cells and free variables. */
  | 'local'
  /** Word to go to. */
  | 'jump'
  /** A count, a stack depth or a set of bits, as the opcode says. */
  | 'number';

export interface OpcodeInfo {
  name: OpcodeName;
  operand: OperandKind;
  /** Words of inline cache behind the instruction. */
  cacheWords: number;
  /** Change of stack depth, when execution goes on behind the instruction. */
  effect: (operand: number) => number;
  /** Change of stack depth when it jumps, where that differs. */
  jumpEffect?: (operand: number) => number;
}

const TABLE = {
  /** -- */
  NOP: ['none', 0, 0],
  /** a -- */
  POP_TOP: ['none', 0, -1],
  /** … a … -- … a … a: pushes a copy of the entry at depth `n` (1 is the top). */
  COPY: ['number', 0, 1],
  /** Exchanges the top with the entry at depth `n`. */
  SWAP: ['number', 0, 0],
  /** -- NULL */
  PUSH_NULL: ['none', 0, 1],

  /** -- value */
  LOAD_CONST: ['const', 0, 1],
  /** -- value; UnboundLocalError if unset */
  LOAD_FAST: ['local', 0, 1],
  /** value -- */
  STORE_FAST: ['local', 0, -1],
  /** -- ; UnboundLocalError if unset */
  DELETE_FAST: ['local', 0, 0],
  /** -- value or NULL; the local is left unset (around an inlined comprehension) */
  LOAD_FAST_AND_CLEAR: ['local', 0, 1],
  /** -- value: the content of the cell in that local; NameError or UnboundLocalError if empty */
  LOAD_DEREF: ['local', 0, 1],
  /** value -- */
  STORE_DEREF: ['local', 0, -1],
  /** -- */
  DELETE_DEREF: ['local', 0, 0],
  /** -- cell: the cell itself, to be put in a closure tuple */
  LOAD_CLOSURE: ['local', 0, 1],
  /** -- : the local (a parameter's value, or unset) becomes a cell that holds it */
  MAKE_CELL: ['local', 0, 0],
  /** -- : the function's closure goes into the last `n` locals */
  COPY_FREE_VARS: ['number', 0, 0],
  /** mapping -- value: from the mapping (a class body's locals), else from the cell */
  LOAD_FROM_DICT_OR_DEREF: ['local', 0, 0],
  /** mapping -- value: from the mapping, else as LOAD_GLOBAL */
  LOAD_FROM_DICT_OR_GLOBALS: ['name', 0, 0],
  /** -- value: locals, globals, builtins */
  LOAD_NAME: ['name', 0, 1],
  /** value -- */
  STORE_NAME: ['name', 0, -1],
  /** -- */
  DELETE_NAME: ['name', 0, 0],
  /** -- value; cache: version of globals, version of builtins, position */
  LOAD_GLOBAL: ['name', 3, 1],
  /** value -- */
  STORE_GLOBAL: ['name', 0, -1],
  /** -- */
  DELETE_GLOBAL: ['name', 0, 0],
  /** -- mapping: the namespace of a class or module body */
  LOAD_LOCALS: ['none', 0, 1],
  /** -- : makes `__annotations__` in the namespace unless it is there */
  SETUP_ANNOTATIONS: ['none', 0, 0],

  /** object -- value; cache: type version, position or descriptor, kind */
  LOAD_ATTR: ['name', 3, 0],
  /** object -- function, object | value, NULL: for a call that follows; cache as LOAD_ATTR */
  LOAD_METHOD: ['name', 3, 1],
  /** value, object -- ; cache as LOAD_ATTR */
  STORE_ATTR: ['name', 3, -2],
  /** object -- */
  DELETE_ATTR: ['name', 0, -1],

  /** left, right -- result; operand: index of BinaryOp */
  BINARY_OP: ['number', 1, -1],
  /** left, right -- result; operand: index of BinaryOp */
  INPLACE_OP: ['number', 1, -1],
  /** container, key -- value */
  BINARY_SUBSCR: ['none', 1, -1],
  /** value, container, key -- */
  STORE_SUBSCR: ['none', 1, -3],
  /** container, key -- */
  DELETE_SUBSCR: ['none', 0, -2],
  /** left, right -- result; operand: index of CompareOp */
  COMPARE_OP: ['number', 1, -1],
  /** left, right -- bool; operand 1: `is not` */
  IS_OP: ['number', 0, -1],
  /** item, container -- bool; operand 1: `not in` */
  CONTAINS_OP: ['number', 0, -1],
  /** a -- bool */
  UNARY_NOT: ['none', 0, 0],
  /** a -- result */
  UNARY_NEGATIVE: ['none', 0, 0],
  UNARY_POSITIVE: ['none', 0, 0],
  UNARY_INVERT: ['none', 0, 0],

  /** -- */
  JUMP: ['jump', 0, 0],
  /** -- ; one step of the run's budget */
  JUMP_BACKWARD: ['jump', 0, 0],
  /** a -- */
  POP_JUMP_IF_FALSE: ['jump', 0, -1],
  POP_JUMP_IF_TRUE: ['jump', 0, -1],
  POP_JUMP_IF_NONE: ['jump', 0, -1],
  POP_JUMP_IF_NOT_NONE: ['jump', 0, -1],
  /** a -- , or a -- a with a jump */
  JUMP_IF_FALSE_OR_POP: ['jump', 0, -1, 0],
  JUMP_IF_TRUE_OR_POP: ['jump', 0, -1, 0],

  /** iterable -- iterator */
  GET_ITER: ['none', 0, 0],
  /** -- iterator: the one that the call of a generator expression made and put there */
  LOAD_ITERATED: ['none', 0, 1],
  /** iterator -- iterator, item; at the end: iterator -- with a jump */
  FOR_ITER: ['jump', 0, 1, -1],
  /** iterable -- iterator: as GET_ITER, but a generator or coroutine stays itself */
  GET_YIELD_FROM_ITER: ['none', 0, 0],
  /** receiver, value -- receiver, yielded; when it returns: receiver, value -- result with a jump */
  SEND: ['jump', 0, 0, -1],
  /** value -- sent */
  YIELD_VALUE: ['none', 0, 0],
  /** value -- wrapped value: tells what an asynchronous generator yields from what it awaits */
  ASYNC_GEN_WRAP: ['none', 0, 0],
  /** awaitable -- iterator; operand 1: the result of `__aenter__`, 2: of `__aexit__` */
  GET_AWAITABLE: ['number', 0, 0],
  /** iterable -- asynchronous iterator */
  GET_AITER: ['none', 0, 0],
  /** asynchronous iterator -- asynchronous iterator, awaitable */
  GET_ANEXT: ['none', 0, 1],
  /** asynchronous iterator, exception -- : raises the exception again unless it is StopAsyncIteration */
  END_ASYNC_FOR: ['none', 0, -2],
  /** As BEFORE_WITH, with `__aexit__` and `__aenter__` */
  BEFORE_ASYNC_WITH: ['number', 0, (apart: number) => 1 + apart],
  /** value -- , and the frame ends */
  RETURN_VALUE: ['none', 0, -1],

  /** n items -- list */
  BUILD_LIST: ['number', 0, (n: number) => 1 - n],
  BUILD_TUPLE: ['number', 0, (n: number) => 1 - n],
  BUILD_SET: ['number', 0, (n: number) => 1 - n],
  /** key, value (n times) -- dict */
  BUILD_MAP: ['number', 0, (n: number) => 1 - 2 * n],
  /** n strings -- string */
  BUILD_STRING: ['number', 0, (n: number) => 1 - n],
  /** start, stop[, step] -- slice; operand 2 or 3 */
  BUILD_SLICE: ['number', 0, (n: number) => 1 - n],
  /** … container … item -- … container …: the container is at depth `n` once the item is popped */
  LIST_APPEND: ['number', 0, -1],
  SET_ADD: ['number', 0, -1],
  /** … dict … key, value -- … dict … */
  MAP_ADD: ['number', 0, -2],
  /** … list … iterable -- … list … */
  LIST_EXTEND: ['number', 0, -1],
  SET_UPDATE: ['number', 0, -1],
  DICT_UPDATE: ['number', 0, -1],
  /** As DICT_UPDATE for `**` in a call: a key twice is a TypeError that names the function at depth `n` + 2. */
  DICT_MERGE: ['number', 0, -1],
  /** list -- tuple */
  LIST_TO_TUPLE: ['none', 0, 0],
  /** sequence -- last … first: `n` items, the first on top */
  UNPACK_SEQUENCE: ['number', 0, (n: number) => n - 1],
  /** sequence -- …: operand is before | after << 8; the first on top, a list in the middle */
  UNPACK_EX: ['number', 0, (n: number) => (n & 255) + (n >> 8)],
  /** value[, spec] -- string; operand: 0 none, 1 str, 2 repr, 3 ascii; | 4 with spec */
  FORMAT_VALUE: ['number', 0, (n: number) => (n & 4 ? -1 : 0)],
  /** value, text of the expression[, spec] -- interpolation; operand as of FORMAT_VALUE */
  BUILD_INTERPOLATION: ['number', 0, (n: number) => (n & 4 ? -2 : -1)],
  /** tuple of strings, tuple of interpolations -- template */
  BUILD_TEMPLATE: ['none', 0, -1],

  /** callable, self or NULL, n arguments -- result; cache: type or function */
  CALL: ['number', 2, (n: number) => -n - 1],
  /** callable, self or NULL, n arguments, tuple of the last arguments' names -- result */
  CALL_KW: ['number', 0, (n: number) => -n - 2],
  /** callable, NULL, iterable of arguments[, dict] -- result; operand 1: with dict */
  CALL_FUNCTION_EX: ['number', 0, (n: number) => -2 - (n & 1)],
  /** [defaults][kwdefaults][annotations or annotate function][closure], code -- function; operand: bits of MakeFunctionFlag */
  MAKE_FUNCTION: ['number', 0, (n: number) => -((n & 1) + ((n >> 1) & 1) + ((n >> 2) & 1) + ((n >> 3) & 1) + ((n >> 4) & 1))],
  /** value -- result; operand: what to do, of Intrinsic1 */
  CALL_INTRINSIC_1: ['number', 0, 0],
  /** first, second -- result; operand: what to do, of Intrinsic2 */
  CALL_INTRINSIC_2: ['number', 0, -1],
  /** -- builtins.__build_class__ */
  LOAD_BUILD_CLASS: ['none', 0, 1],

  /** exception -- previously handled or NULL, exception: it is now the handled one */
  PUSH_EXC_INFO: ['none', 0, 1],
  /** previously handled or NULL -- */
  POP_EXCEPT: ['none', 0, -1],
  /** exception, type -- exception, bool */
  CHECK_EXC_MATCH: ['none', 0, 0],
  /** group, type -- rest or None, match or None: splits an exception (group) for `except*`; a match is now the handled one */
  CHECK_EG_MATCH: ['none', 0, 0],
  /** original, list of what the `except*` parts raised and left -- exception to raise or None */
  PREP_RERAISE_STAR: ['none', 0, -1],
  /** exception -- , raised again without a new traceback entry; operand 1: at the end of a cleanup, which leaves the frame where it was raised */
  RERAISE: ['number', 0, -1],
  /** operand 0: re-raise the handled one; 1: exception -- ; 2: exception, cause -- */
  RAISE_VARARGS: ['number', 0, (n: number) => -n],
  /** manager -- exit method, result of enter; operand 1: manager -- exit function, manager or NULL, result of enter */
  BEFORE_WITH: ['number', 0, (apart: number) => 1 + apart],
  /** exit, previous, exception -- exit, previous, exception, result of exit; operand 1: exit and manager are apart */
  WITH_EXCEPT_START: ['number', 0, 1],
  /** -- AssertionError */
  LOAD_ASSERTION_ERROR: ['none', 0, 1],

  /** level, names -- module */
  IMPORT_NAME: ['name', 0, -1],
  /** module -- module, attribute */
  IMPORT_FROM: ['name', 0, 1],
  /** module -- */
  IMPORT_STAR: ['none', 0, -1],

  /** subject -- subject, length */
  GET_LEN: ['none', 0, 1],
  /** subject, class, names -- tuple or None; operand: positional patterns */
  MATCH_CLASS: ['number', 0, -2],
  /** subject -- subject, bool */
  MATCH_MAPPING: ['none', 0, 1],
  MATCH_SEQUENCE: ['none', 0, 1],
  /** subject, keys -- subject, keys, values or None */
  MATCH_KEYS: ['none', 0, 1],

  /** value -- : hands it to `sys.displayhook`; only in units compiled for mode `single` */
  PRINT_EXPR: ['none', 0, -1],

  /** -- : a statement begins on line `n`; only in units compiled with `traced` */
  LINE: ['number', 0, 0],
} as const satisfies Record<string, readonly [OperandKind, number, number | ((n: number) => number), number?]>;

export type OpcodeName = keyof typeof TABLE;

/** Opcode numbers by name. */
export const Op = Object.fromEntries(Object.keys(TABLE).map((name, number) => [name, number])) as Record<OpcodeName, number>;

/** What the compiler, the loader and the disassembler know of each opcode, by number. */
export const opcodeInfo: readonly OpcodeInfo[] = Object.entries(TABLE).map(([name, row]) => {
  const [operand, cacheWords, effect, jumpEffect] = row as readonly [OperandKind, number, number | ((n: number) => number), number?];
  return {
    name: name as OpcodeName,
    operand,
    cacheWords,
    effect: typeof effect === 'number' ? () => effect : effect,
    jumpEffect: jumpEffect === undefined ? undefined : () => jumpEffect,
  };
});

/** Instructions that never go on to the next one. */
export function endsFlow(op: number): boolean {
  return op === Op.JUMP || op === Op.JUMP_BACKWARD || op === Op.RETURN_VALUE || op === Op.RERAISE || op === Op.RAISE_VARARGS;
}

/** Operand bits of CALL_FUNCTION_EX: there are keyword arguments; in any mapping, not a dict of the call's own. */
export const CallExFlag = { KEYWORDS: 1, ANY_MAPPING: 2 } as const;

/** Operand bits of MAKE_FUNCTION. */
export const MakeFunctionFlag = { DEFAULTS: 1, KW_DEFAULTS: 2, ANNOTATIONS: 4, CLOSURE: 8, ANNOTATE: 16 } as const;

/** Operands of CALL_INTRINSIC_1 and CALL_INTRINSIC_2, numbered as in CPython (Include/internal/pycore_intrinsics.h). */
export const Intrinsic1 = { TYPEVAR: 7, PARAMSPEC: 8, TYPEVARTUPLE: 9, SUBSCRIPT_GENERIC: 10, TYPEALIAS: 11 } as const;
export const Intrinsic2 = { TYPEVAR_WITH_BOUND: 2, TYPEVAR_WITH_CONSTRAINTS: 3, SET_FUNCTION_TYPE_PARAMS: 4, SET_TYPEPARAM_DEFAULT: 5 } as const;
