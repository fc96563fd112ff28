/**
 * What a piece of source text consists of, as far as the carets of tracebacks depend on it. The parser stands above this room,
 * so the machine fills the function in. Offsets are UTF-16 offsets into the text.
 */
export type ExpressionShape =
  | { kind: 'BinOp'; leftEnd: number; rightStart: number }
  | { kind: 'Subscript'; valueEnd: number; sliceEnd: number; end: number }
  | { kind: 'Call'; functionEnd: number; end: number };

export interface SourceShape {
  /** Number of statements. */
  statements: number;
  /** Of the first statement if that is an expression of one of these kinds. */
  expression: ExpressionShape | null;
  /** The call in `return name(…)` and `name = call(…)`, if the first statement is one of these. */
  plainCall: { start: number; end: number } | null;
}

export const sourceShapes = {
  /** Null when the text is no Python. */
  read: (_text: string): SourceShape | null => null,
};
