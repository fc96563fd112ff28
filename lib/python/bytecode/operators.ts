/**
 * Operands of BINARY_OP, INPLACE_OP and COMPARE_OP. The numbers are those of the type slots (`object/py-type.ts`), so that
 * the machine finds a slot without a table.
 */

export const BinaryOperand = {
  ADD: 0, AND: 1, FLOOR_DIVIDE: 2, LSHIFT: 3, MATRIX_MULTIPLY: 4, MULTIPLY: 5, REMAINDER: 6, OR: 7, POWER: 8, RSHIFT: 9,
  SUBTRACT: 10, TRUE_DIVIDE: 11, XOR: 12,
} as const;

export const CompareOperand = { LT: 0, LE: 1, EQ: 2, NE: 3, GT: 4, GE: 5 } as const;

/** How they are written, by number. */
export const BINARY_SYMBOLS = ['+', '&', '//', '<<', '@', '*', '%', '|', '**', '>>', '-', '/', '^'] as const;
export const COMPARE_SYMBOLS = ['<', '<=', '==', '!=', '>', '>='] as const;
