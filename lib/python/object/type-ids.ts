/**
 * Type ids that code compares with, fixed so that `typeIds[ref] === TypeId.LIST` is one load and one compare. All other
 * built-in types get theirs when they are defined, and classes of the program from `FIRST_CLASS_ID` on.
 *
 * An int has two ids, one for each way it is stored: a number in the `numbers` column, or a bigint as payload. Both lead
 * to the same type object.
 */
export const TypeId = {
  FREE: 0,
  INT: 1,
  BIG_INT: 2,
  BOOL: 3,
  FLOAT: 4,
  STR: 5,
  NONE: 6,
  BYTES: 7,
  LIST: 8,
  TUPLE: 9,
  DICT: 10,
  SET: 11,
  FROZENSET: 12,
  FUNCTION: 13,
  METHOD: 14,
  BUILTIN_FUNCTION: 15,
  METHOD_DESCRIPTOR: 16,
  TYPE: 17,
  CELL: 18,
  CODE: 19,
  GENERATOR: 20,
  MODULE: 21,
  RANGE: 22,
  RANGE_ITERATOR: 23,
  LIST_ITERATOR: 24,
  TUPLE_ITERATOR: 25,
  SLICE: 26,
  OBJECT: 27,
  PROPERTY: 28,
  CLASSMETHOD: 29,
  STATICMETHOD: 30,
  FRAME: 31,
  TRACEBACK: 32,
  NOT_IMPLEMENTED: 33,
  ELLIPSIS: 34,
  WEAKREF: 35,
  WRAPPER_DESCRIPTOR: 36,
  COMPLEX: 37,
  BYTEARRAY: 38,
  SUPER: 39,
  GETSET_DESCRIPTOR: 40,
  MEMBER_DESCRIPTOR: 41,
  COROUTINE: 42,
  ASYNC_GENERATOR: 43,
} as const;

/** First id for built-in types without a fixed one. */
export const FIRST_DYNAMIC_BUILTIN_ID = 48;
/** First id for classes that the program makes. */
export const FIRST_CLASS_ID = 512;
export const MAX_TYPE_IDS = 65_536;
