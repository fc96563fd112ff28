import type { ObjectKnobs } from '../object/object-knobs';

const PROPERTY_ACTIONS_310 = { getter: 'unreadable attribute', setter: "can't set attribute", deleter: "can't delete attribute" };

export const objects310: ObjectKnobs = {
  virtualIterators: false,
  valuesInObject: false,
  superMismatch: () => 'super(type, obj): obj must be an instance or subtype of type',
  propertyMissing: (name, _typeName, what) => PROPERTY_ACTIONS_310[what] + (name === null ? '' : ` ${name}`),
  propertyHasName: false,
  propertyHoldsNoDoc: true,
  wrapsSetNameErrors: true,
  classmethodsChain: 'always',
  hintsOldPrint: true,
  bareDeletedName: true,
  intCountsItself: false,
  slotNamesCalled: '__slotsname__',
  secondWeakrefSlot: '__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0',
  mroErrorBreak: '\n',
  classNotSubscriptable: (metatypeName) => `'${metatypeName}' object is not subscriptable`,
  notAContainer: (typeName) => `argument of type '${typeName}' is not iterable`,
  notAContextManager: (_typeName, missed) => ({ type: 'AttributeError', message: missed }),
  notAwaitable: (typeName) => `object ${typeName} can't be used in 'await' expression`,
  notAnAsyncContextManager: (_typeName, missed) => ({ type: 'AttributeError', message: missed }),
  placeAtEnd: 'sys:1',
  tracksAsyncSteps: false,
  warnsOfThrowSignature: false,
  wrappersCopyAnnotations: true,
  exitLookedUpFirst: false,
  closeReturnsValue: false,
  suggestsKeywords: false,
  negativeTimeout: 'timeout value must be positive',
  timestampTooLarge: 'timestamp too large to convert to C _PyTime_t',
  timeoutMayBeFloat: false,
  lockInstantiable: false,
  evaluationArguments: 'positional',
  nullByteError: 'ValueError',
  oneUnion: false,
  aliasesUnpack: false,
  typeParameterDefaults: false,
  aliasesHaveClass: false,
  notGeneric: (alias) => `There are no type variables left in ${alias}`,
  argumentCount: (tooMany, alias) => `Too ${tooMany ? 'many' : 'few'} arguments for ${alias}`,
  parameterizedUnion: (check) => `${check}() argument 2 cannot contain a parameterized generic`,
  suspendedFramesStay: false,
  functionsShowBuiltins: true,
  endedGeneratorsHaveCaller: false,
  closingKeepsUnstarted: false,
  sortsCellNames: true,
  setsLineIn: 'by',
  undeletableAttribute: () => 'cannot delete attribute',
  mainHasAnnotations: true,
  mainHasCached: true,
  refusesNoneForSubscript: false,
};

/** The older memory models. */
export const objects39: ObjectKnobs = { ...objects310, functionsShowBuiltins: false };

export const objects311: ObjectKnobs = {
  ...objects310,
  sortsCellNames: false,
  classmethodsChain: 'but methods',
  propertyMissing: (name, typeName, what) => `property${name === null ? '' : ` ${name}`} of '${typeName}' object has no ${what}`,
  bareDeletedName: false,
  timestampTooLarge: 'timestamp out of range for platform time_t',
  evaluationArguments: 'closure',
  refusesNoneForSubscript: true,
  nullByteError: 'SyntaxError',
  aliasesHaveClass: true,
  notGeneric: (alias) => `${alias} is not a generic class`,
  argumentCount: (tooMany, alias, given, expected) => {
    return `Too ${tooMany ? 'many' : 'few'} arguments for ${alias}; actual ${given}, expected ${expected}`;
  },
  parameterizedUnion: () => null,
  classNotSubscriptable: (_metatypeName, typeName) => `type '${typeName}' is not subscriptable`,
  notAContextManager: (typeName, missed) => ({
    type: 'TypeError',
    message: `'${typeName}' object does not support the context manager protocol${missed === '__exit__' ? ' (missed __exit__ method)' : ''}`,
  }),
  notAnAsyncContextManager: (typeName, missed) => ({
    type: 'TypeError',
    message: `'${typeName}' object does not support the asynchronous context manager protocol${missed === '__aexit__' ? ' (missed __aexit__ method)' : ''}`,
  }),
};

export const objects312: ObjectKnobs = {
  ...objects311,
  wrapsSetNameErrors: false,
  propertyHoldsNoDoc: false,
  secondWeakrefSlot: '__weakref__ slot disallowed: we already got one',
  warnsOfThrowSignature: true,
  closingKeepsUnstarted: true,
  endedGeneratorsHaveCaller: true,
};

export const objects313: ObjectKnobs = {
  ...objects312,
  classmethodsChain: 'never',
  valuesInObject: true,
  superMismatch: (what, typeName) => `super(type, obj): obj (${what}) is not an instance or subtype of type (${typeName}).`,
  propertyHasName: true,
  intCountsItself: true,
  mroErrorBreak: ' ',
  closeReturnsValue: true,
  placeAtEnd: '<sys>:0',
  tracksAsyncSteps: true,
  suggestsKeywords: true,
  negativeTimeout: 'timeout value must be a non-negative number',
  timestampTooLarge: 'timestamp out of range for C PyTime_t',
  lockInstantiable: true,
  evaluationArguments: 'named',
  typeParameterDefaults: true,
  suspendedFramesStay: true,
  closingKeepsUnstarted: false,
  endedGeneratorsHaveCaller: false,
  setsLineIn: 'in',
  undeletableAttribute: (name) => `cannot delete attribute${name === 'f_lineno' ? '' : ` ${name}`}`,
};

export const objects314: ObjectKnobs = {
  ...objects313,
  hintsOldPrint: false,
  slotNamesCalled: '__slotnames__',
  undeletableAttribute: (name) => `attribute '${name}' of 'frame' objects cannot be deleted`,
  mainHasAnnotations: false,
  wrappersCopyAnnotations: false,
  exitLookedUpFirst: true,
  timeoutMayBeFloat: true,
  notAwaitable: (typeName) => `'${typeName}' object can't be awaited`,
  notAnAsyncContextManager: (typeName, missed, isSync) => ({
    type: 'TypeError',
    message: `'${typeName}' object does not support the asynchronous context manager protocol (missed ${missed} method)`
      + (isSync ? " but it supports the context manager protocol. Did you mean to use 'with'?" : ''),
  }),
  oneUnion: true,
  aliasesUnpack: true,
  notAContainer: (typeName) => `argument of type '${typeName}' is not a container or iterable`,
  notAContextManager: (typeName, missed) => ({
    type: 'TypeError', message: `'${typeName}' object does not support the context manager protocol (missed ${missed} method)`,
  }),
};
