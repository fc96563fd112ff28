/** Texts and numbers by Python's rules: pure functions over JavaScript's values that know nothing of the heap. */
export * from './float-repr';
export * from './format-spec';
export * from './format-values';
export * from './hash-numbers';
export * from './mt19937';
export * from './parse-number';
export * from './percent-format';
export * from './siphash';
export * from './str-case';
export * from './str-classes';
export * from './str-repr';
export * from './text-error';
export * from './utf8';
