/**
 * Token kinds as numbers. Kinds up to {@link DEDENT} take no part in the extent of a node; keywords have kinds from
 * {@link FIRST_KEYWORD} on. Plain constants instead of an object, so that a bundler can put the numbers in place.
 *
 * CPython: Grammar/Tokens
 */

export const ENDMARKER = 0;
export const NEWLINE = 1;
export const INDENT = 2;
export const DEDENT = 3;
/** What follows cannot be tokenized; the list ends here. */
export const ERROR = 4;
export const NAME = 5;
export const NUMBER = 6;
/** A string or bytes literal with its prefix and quotes. */
export const STRING = 7;
/** Prefix and opening quotes of an f-string; pieces and replacement fields follow, then {@link FSTRING_END}. */
export const FSTRING_START = 8;
export const FSTRING_MIDDLE = 9;
export const FSTRING_END = 10;

export const LPAR = 11;
export const RPAR = 12;
export const LSQB = 13;
export const RSQB = 14;
export const LBRACE = 15;
export const RBRACE = 16;
export const COLON = 17;
export const COMMA = 18;
export const SEMI = 19;
export const DOT = 20;
export const ELLIPSIS = 21;
export const RARROW = 22;
export const COLONEQUAL = 23;
export const EXCLAMATION = 24;
export const EQUAL = 25;
export const AT = 26;
export const PLUS = 27;
export const MINUS = 28;
export const STAR = 29;
export const SLASH = 30;
export const DOUBLESLASH = 31;
export const PERCENT = 32;
export const DOUBLESTAR = 33;
export const VBAR = 34;
export const AMPER = 35;
export const CIRCUMFLEX = 36;
export const TILDE = 37;
export const LEFTSHIFT = 38;
export const RIGHTSHIFT = 39;
export const EQEQUAL = 40;
export const NOTEQUAL = 41;
/** `<>`, which no rule accepts. */
export const LESSGREATER = 42;
export const LESS = 43;
export const LESSEQUAL = 44;
export const GREATER = 45;
export const GREATEREQUAL = 46;
/** Augmented assignment operators, in the order of {@link AUGMENTED_OPERATORS}. */
export const PLUSEQUAL = 47;
export const MINEQUAL = 48;
export const STAREQUAL = 49;
export const SLASHEQUAL = 50;
export const DOUBLESLASHEQUAL = 51;
export const PERCENTEQUAL = 52;
export const ATEQUAL = 53;
export const DOUBLESTAREQUAL = 54;
export const LEFTSHIFTEQUAL = 55;
export const RIGHTSHIFTEQUAL = 56;
export const AMPEREQUAL = 57;
export const CIRCUMFLEXEQUAL = 58;
export const VBAREQUAL = 59;
/** A character such as `$` or `?`, which no rule accepts. */
export const STRAY = 60;

export const FIRST_KEYWORD = 64;
export const FALSE = 64;
export const NONE = 65;
export const TRUE = 66;
export const AND = 67;
export const AS = 68;
export const ASSERT = 69;
export const ASYNC = 70;
export const AWAIT = 71;
export const BREAK = 72;
export const CLASS = 73;
export const CONTINUE = 74;
export const DEF = 75;
export const DEL = 76;
export const ELIF = 77;
export const ELSE = 78;
export const EXCEPT = 79;
export const FINALLY = 80;
export const FOR = 81;
export const FROM = 82;
export const GLOBAL = 83;
export const IF = 84;
export const IMPORT = 85;
export const IN = 86;
export const IS = 87;
export const LAMBDA = 88;
export const NONLOCAL = 89;
export const NOT = 90;
export const OR = 91;
export const PASS = 92;
export const RAISE = 93;
export const RETURN = 94;
export const TRY = 95;
export const WHILE = 96;
export const WITH = 97;
export const YIELD = 98;

/** All keywords; `KEYWORDS[i]` has the kind `FIRST_KEYWORD + i`. */
export const KEYWORDS: readonly string[] = (
  'False None True and as assert async await break class continue def del elif else except finally for from global if import ' +
  'in is lambda nonlocal not or pass raise return try while with yield'
).split(' ');

const KEYWORD_KINDS: ReadonlyMap<string, number> = new Map(KEYWORDS.map((word, index) => [word, FIRST_KEYWORD + index]));

/** Kind of a name's text: a keyword's kind, or {@link NAME}. */
export function nameKind(text: string): number {
  return KEYWORD_KINDS.get(text) ?? NAME;
}
