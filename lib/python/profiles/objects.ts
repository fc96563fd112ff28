import type { ObjectKnobs } from '../object/object-knobs';

const PROPERTY_ACTIONS_310 = { getter: 'unreadable attribute', setter: "can't set attribute", deleter: "can't delete attribute" };

export const objects310: ObjectKnobs = {
  superMismatch: () => 'super(type, obj): obj must be an instance or subtype of type',
  propertyMissing: (name, _typeName, what) => PROPERTY_ACTIONS_310[what] + (name === null ? '' : ` ${name}`),
  propertyHasName: false,
  wrapsSetNameErrors: true,
  bareDeletedName: true,
  secondWeakrefSlot: '__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0',
  mroErrorBreak: '\n',
  classNotSubscriptable: (metatypeName) => `'${metatypeName}' object is not subscriptable`,
  notAContainer: (typeName) => `argument of type '${typeName}' is not iterable`,
  notAContextManager: (_typeName, missed) => ({ type: 'AttributeError', message: missed }),
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
};

export const objects311: ObjectKnobs = {
  ...objects310,
  propertyMissing: (name, typeName, what) => `property${name === null ? '' : ` ${name}`} of '${typeName}' object has no ${what}`,
  bareDeletedName: false,
  timestampTooLarge: 'timestamp out of range for platform time_t',
  evaluationArguments: 'closure',
  nullByteError: 'SyntaxError',
  classNotSubscriptable: (_metatypeName, typeName) => `type '${typeName}' is not subscriptable`,
  notAContextManager: (typeName, missed) => ({
    type: 'TypeError',
    message: `'${typeName}' object does not support the context manager protocol${missed === '__exit__' ? ' (missed __exit__ method)' : ''}`,
  }),
};

export const objects313: ObjectKnobs = {
  ...objects311,
  superMismatch: (what, typeName) => `super(type, obj): obj (${what}) is not an instance or subtype of type (${typeName}).`,
  propertyHasName: true,
  wrapsSetNameErrors: false,
  secondWeakrefSlot: '__weakref__ slot disallowed: we already got one',
  mroErrorBreak: ' ',
  closeReturnsValue: true,
  suggestsKeywords: true,
  negativeTimeout: 'timeout value must be a non-negative number',
  timestampTooLarge: 'timestamp out of range for C PyTime_t',
  lockInstantiable: true,
  evaluationArguments: 'named',
};

export const objects314: ObjectKnobs = {
  ...objects313,
  wrappersCopyAnnotations: false,
  exitLookedUpFirst: true,
  timeoutMayBeFloat: true,
  notAContainer: (typeName) => `argument of type '${typeName}' is not a container or iterable`,
  notAContextManager: (typeName, missed) => ({
    type: 'TypeError', message: `'${typeName}' object does not support the context manager protocol (missed ${missed} method)`,
  }),
};
