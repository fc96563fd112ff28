import * as T from './token-kinds';

/** Kind of the one-character operator for each ASCII code, else STRAY. */
const ONE = new Uint8Array(128).fill(T.STRAY);
/** Operators of two and three characters by their first character. */
const LONGER: (readonly (readonly [string, number])[] | undefined)[] = [];

/** Kind and length of the operator at an offset, as `kind * 4 + length`. */
export function operatorAt(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  if (code >= 128) return T.STRAY * 4 + 1;
  const candidates = LONGER[code];
  if (candidates !== undefined) {
    for (const [operator, kind] of candidates) {
      if (at + operator.length <= limit && text.startsWith(operator, at)) return kind * 4 + operator.length;
    }
  }
  return ONE[code] * 4 + 1;
}

/** How an operator is written, for messages. */
export function operatorText(kind: number): string {
  for (const [operator, operatorKind] of OPERATORS) if (operatorKind === kind) return operator;
  return '';
}

const OPERATORS: readonly (readonly [string, number])[] = [
  ['**=', T.DOUBLESTAREQUAL], ['//=', T.DOUBLESLASHEQUAL], ['<<=', T.LEFTSHIFTEQUAL], ['>>=', T.RIGHTSHIFTEQUAL],
  ['...', T.ELLIPSIS],
  ['**', T.DOUBLESTAR], ['*=', T.STAREQUAL], ['//', T.DOUBLESLASH], ['/=', T.SLASHEQUAL], ['<<', T.LEFTSHIFT],
  ['<=', T.LESSEQUAL], ['<>', T.LESSGREATER], ['>>', T.RIGHTSHIFT], ['>=', T.GREATEREQUAL], ['==', T.EQEQUAL],
  ['!=', T.NOTEQUAL], ['->', T.RARROW], ['-=', T.MINEQUAL], ['+=', T.PLUSEQUAL], ['%=', T.PERCENTEQUAL],
  ['@=', T.ATEQUAL], ['&=', T.AMPEREQUAL], ['|=', T.VBAREQUAL], ['^=', T.CIRCUMFLEXEQUAL], [':=', T.COLONEQUAL],
  ['(', T.LPAR], [')', T.RPAR], ['[', T.LSQB], [']', T.RSQB], ['{', T.LBRACE], ['}', T.RBRACE], [':', T.COLON],
  [',', T.COMMA], [';', T.SEMI], ['.', T.DOT], ['!', T.EXCLAMATION], ['=', T.EQUAL], ['@', T.AT], ['+', T.PLUS],
  ['-', T.MINUS], ['*', T.STAR], ['/', T.SLASH], ['%', T.PERCENT], ['|', T.VBAR], ['&', T.AMPER],
  ['^', T.CIRCUMFLEX], ['~', T.TILDE], ['<', T.LESS], ['>', T.GREATER],
];

for (const [operator, kind] of OPERATORS) {
  const code = operator.charCodeAt(0);
  if (operator.length === 1) ONE[code] = kind;
  else LONGER[code] = [...(LONGER[code] ?? []), [operator, kind]];
}
