import type { TokenizerRules } from '../tokenizer/lexer';

/** What the language of a CPython version has, and how its messages are worded: one column per version. */
export interface GrammarRules extends TokenizerRules {
  /** The version as a number that can be compared: 310, 311, … */
  version: number;
  /** `except*` (PEP 654). */
  exceptStar: boolean;
  /** `a[*b]` and `*args: *Ts` (PEP 646). */
  starInIndex: boolean;
  /** `def f[T]()`, `class C[T]`, `type X = …` (PEP 695). */
  typeParams: boolean;
  /** `def f[T = int]()` (PEP 696). */
  typeDefaults: boolean;
  /** `except A, B:` (PEP 758). */
  bareExceptTuple: boolean;
  /** `[*row for row in rows]`, `{**one for one in dicts}` (PEP 798). */
  unpackingComprehensions: boolean;
  /** Category of the warnings about escapes. */
  escapeWarning: 'SyntaxWarning' | 'DeprecationWarning';
  /** Warning about `\\d` in a string, `%` being its letter. */
  invalidEscapeWarning: string;
  /** Warning about `\\400` and above, `%` being the digits; none before 3.12. */
  octalEscapeWarning: string | null;
  /** Errors in the text of an f-string are shown at its end (up to 3.13). */
  textErrorsAtEnd: boolean;
  /** `f"{!r}"`: the message says what the expression is required before (from 3.11 on). */
  namesWhatNeedsExpression: boolean;
  /** The error about other characters than ASCII in bytes is about the literal (from 3.11 on), not what follows. */
  bytesErrorAtLiteral: boolean;
  /** Tracebacks suggest a keyword for a misspelt one (from 3.14 on). */
  suggestsKeywords: boolean;
  /** None where the lines that would be mended are no mistake by themselves, such as the first lines of a call (from 3.15 on). */
  mendsMistakesAlone: boolean;
  /** Width of a newline to which a caret points: none before 3.12. */
  newlineWidth: number;
  /** Width of a `<>` where no operator may be. */
  lessGreaterWidth: number;
  /** How the message about space behind the `!` of an f-string names that mark. */
  exclamationMark: string;
  /** What messages call the parameters of a function: they were called arguments up to 3.14. */
  parametersCalled: 'argument' | 'parameter';
  /** What an input that may go on is said to be when it only lacks its end. */
  incompleteInputType: 'SyntaxError' | '_IncompleteInputError';
  /** Message of the MemoryError for nesting that is too deep. */
  tooDeepMessage: string;
}

const RULES_310: GrammarRules = {
  version: 310,
  nestedFStrings: false,
  textErrorsAtEnd: true,
  literalWarning: 'DeprecationWarning',
  escapeWarning: 'DeprecationWarning',
  nonAsciiMayFollowNumber: false,
  escapedQuoteHint: false,
  prefixMessages: false,
  templates: false,
  exceptStar: false,
  starInIndex: false,
  typeParams: false,
  typeDefaults: false,
  bareExceptTuple: false,
  unpackingComprehensions: false,
  invalidEscapeWarning: "invalid escape sequence '\\%'",
  octalEscapeWarning: null,
  namesWhatNeedsExpression: false,
  bytesErrorAtLiteral: false,
  suggestsKeywords: false,
  mendsMistakesAlone: false,
  newlineWidth: 0,
  lessGreaterWidth: 2,
  showsHeldLines: true,
  exclamationMark: 'exclamation mark',
  tooDeepMessage: '',
  incompleteInputType: 'SyntaxError',
  parametersCalled: 'argument',
};

const RULES_311: GrammarRules = {
  ...RULES_310,
  version: 311,
  literalWarning: 'SyntaxWarning',
  exceptStar: true,
  starInIndex: true,
  namesWhatNeedsExpression: true,
  bytesErrorAtLiteral: true,
  nonAsciiMayFollowNumber: true,
};

const RULES_312: GrammarRules = {
  ...RULES_311,
  version: 312,
  nestedFStrings: true,
  escapeWarning: 'SyntaxWarning',
  octalEscapeWarning: "invalid octal escape sequence '\\%'",
  exclamationMark: 'exclamanation mark',
  typeParams: true,
  newlineWidth: 1,
  tooDeepMessage: 'Parser stack overflowed - Python source too complex to parse',
};

const RULES_313: GrammarRules = {
  ...RULES_312,
  version: 313,
  typeDefaults: true,
  incompleteInputType: '_IncompleteInputError',
  escapedQuoteHint: true,
  lessGreaterWidth: 1,
  showsHeldLines: false,
  exclamationMark: 'exclamation mark',
};

const RULES_314: GrammarRules = {
  ...RULES_313,
  version: 314,
  textErrorsAtEnd: false,
  prefixMessages: true,
  templates: true,
  bareExceptTuple: true,
  suggestsKeywords: true,
  invalidEscapeWarning:
    '"\\%" is an invalid escape sequence. Such sequences will not work in the future. ' +
    'Did you mean "\\\\%"? A raw string is also an option.',
  octalEscapeWarning:
    '"\\%" is an invalid octal escape sequence. Such sequences will not work in the future. ' +
    'Did you mean "\\\\%"? A raw string is also an option.',
};

const RULES_315: GrammarRules = { ...RULES_314, parametersCalled: 'parameter', mendsMistakesAlone: true, unpackingComprehensions: true, version: 315 };

const BY_PROFILE: Readonly<Record<string, GrammarRules>> = {
  '3.8': RULES_310,
  '3.10': RULES_310,
  '3.11': RULES_311,
  '3.12': RULES_312,
  '3.13': RULES_313,
  '3.14': RULES_314,
  '3.15': RULES_315,
};

/** Rules of a profile such as `3.13`; the newest for one that is not known. */
export function grammarRules(profile: string): GrammarRules {
  return BY_PROFILE[profile] ?? RULES_315;
}
