import type { WordingKnobs } from '../object/wording-knobs';

/** `knobs.wording` of 3.10 to 3.14, of 3.9 and before, and of 3.15. */
export const wording310: WordingKnobs = {
  wrongResult: (_typeName, _method, _wanted, _got, old) => old,
  mroOwner: () => '',
  undeletableTypeAttribute: (name, typeName, isImmutable) => `cannot ${isImmutable ? 'set' : 'delete'} '${name}' attribute of immutable type '${typeName}'`,
  sliceIndices: 'slice indices must be integers or None or have an __index__ method',
  percentFloatRefusal: (isBytes) => (isBytes ? 'Exception' : null),
  spread: (functionText, stars, typeName) => (
    `${functionText()} argument after ${stars} must be ${stars === '*' ? 'an iterable' : 'a mapping'}, not ${typeName}`
  ),
  suggestion: (near) => `. Did you mean: '${near}'?`,
  suspendedFrame: 'cannot clear a suspended frame',
  negativeLength: 'r must be non-negative',
  castFormat: "format must be a native single character format prefixed with an optional '@'",
  noFormat: 'missing format argument',
  notWritable: (_method, typeName) => `argument must be read-write bytes-like object, not ${typeName}`,
  parameters: 'arguments',
  globalsMayBe: 'a dict',
  typecodeArgument: 'a unicode character',
  typecodes: null,
  oddHex: 'Odd-length string',
  typeVarTuplePrefix: '',
  calledByQualifiedName: true,
  timeoutType: (typeName) => `'${typeName}' object cannot be interpreted as an integer or float`,
};

export const wording39: WordingKnobs = { ...wording310, calledByQualifiedName: false };

export const wording315: WordingKnobs = {
  wrongResult: (typeName, method, wanted, got) => `${typeName}.${method}() must return ${wanted}, not ${got}`,
  mroOwner: (className) => `${className}.`,
  undeletableTypeAttribute: (name, typeName) => `cannot delete '${name}' attribute of type '${typeName}'`,
  sliceIndices: 'slice indices must be integers or have an __index__ method',
  percentFloatRefusal: () => 'TypeError',
  spread: (_functionText, stars, typeName) => `Value after ${stars} must be ${stars === '*' ? 'an iterable' : 'a mapping'}, not ${typeName}`,
  suggestion: (near, asked) => `. Did you mean '.${near}' instead of '.${asked}'?`,
  suspendedFrame: 'cannot clear an suspended frame',
  negativeLength: 'r cannot be negative',
  castFormat: "format must be a native format prefixed with an optional '@'",
  noFormat: 'pack expected at least 1 argument, got 0',
  notWritable: (method, typeName) => `${method}() argument 2 must be read-write bytes-like object, not ${typeName}`,
  parameters: 'parameters',
  globalsMayBe: 'a dict or a frozendict',
  typecodeArgument: 'str',
  typecodes: 'b, B, u, w, h, H, i, I, l, L, q, Q, e, f, d, Zf or Zd',
  oddHex: 'Odd number of hexadecimal digits',
  typeVarTuplePrefix: '~',
  calledByQualifiedName: true,
  timeoutType: (typeName) => `must be real number, not ${typeName}`,
};
