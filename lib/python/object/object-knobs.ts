/** What differs between CPython versions in classes, descriptors and the machine's own messages: `knobs.objects`. */
export interface ObjectKnobs {
  /** What nested native calls count towards: the limit of recursion as frames do (up to 3.11), a limit of their own (3.12), or the process's stack. */
  nativeRecursion: 'with frames' | 'apart' | 'by stack';
  /** Calls of `len`, `iter`, `getattr` and the like have instructions of their own, which do not count there (from 3.11). */
  specialisesCalls: boolean;
  /** A loop over a list, tuple, str or bytes makes no iterator: the machine keeps an index beside it (from 3.15). */
  virtualIterators: boolean;
  /** The tuple of a call's arguments after `*` stays until a Python function returns (up to 3.11), or only until a bound method does. */
  spreadIsKept: boolean;
  /** Where names are in a dict, an array of the arguments holds them until the function returns: all of them (up to 3.14), or those with names. */
  dictCallsHold: 'all' | 'named';
  /**
   * How a partial calls a function: up to 3.8 it gets its own arguments packed and makes an array of them, up to 3.14 it packs them where it
   * keeps keywords, and since then arrays do for everything.
   */
  partialsCall: 'packed' | 'packed with names' | 'straight';
  /** `and`, `or` and chained comparisons ask a copy of what they keep (from 3.12). */
  testsCopies: boolean;
  /** The record of a handled exception has the traceback as it was at first (up to 3.10). */
  handlersHoldTraceback: boolean;
  /** How often the machine itself holds the traceback while a `with` statement calls its exit method. */
  exitHoldsTraceback: number;
  /** The values of attributes are in the instance's own block (from 3.13). */
  valuesInObject: boolean;
  /** TypeError of `super(type, obj)` when the two do not belong together; `what` is `instance of int` or a type's description. */
  superMismatch(what: string, typeName: string): string;
  /** AttributeError of a property without the function that is needed; `name` is the repr of its name, or null. */
  propertyMissing(name: string | null, typeName: string, what: 'getter' | 'setter' | 'deleter'): string;
  /** A property has a `__name__`, and error messages use that of its getter (from 3.13). */
  propertyHasName: boolean;
  /** Calling a module that has a function of its own name comes with a hint (from 3.12). */
  hintsModuleCalls: boolean;
  /** Code begins with an instruction RESUME (from 3.11). */
  codeResumes: boolean;
  /** A trace function may jump out of an `except` part (from 3.11). */
  jumpsLeaveHandlers: boolean;
  /** A jump of a trace function gives unset local variables the value None (from 3.12). */
  jumpsSetLocals: boolean;
  /** A property without a docstring refers to None (up to 3.11). */
  propertyHoldsNoDoc: boolean;
  /** An exception in `__set_name__` becomes the cause of a RuntimeError (up to 3.11). */
  wrapsSetNameErrors: boolean;
  /** `print >> file` is told of the argument `file` (up to 3.13). */
  hintsOldPrint: boolean;
  /** A classmethod binds what it wraps as that binds itself (up to 3.12), which methods do not in 3.11 and 3.12. */
  classmethodsChain: 'always' | 'but methods' | 'never';
  /** AttributeError of deleting an attribute that is not there is the bare name (up to 3.10). */
  bareDeletedName: boolean;
  /** How the list of a class's slot names is called when it changes while the state is taken (3.14 spells it as it is). */
  slotNamesCalled: string;
  /** `int` counts positional arguments itself, in other words than the parser of arguments (from 3.13). */
  intCountsItself: boolean;
  /** TypeError of a `__weakref__` in `__slots__` that is one too many. */
  secondWeakrefSlot: string;
  /** The tuple of a new class's resolution order is made before the descriptors of its slots (from 3.10). */
  orderBeforeSlots: boolean;
  /** The dict of a class's subclasses goes with the last of them (from 3.11), or with the class. */
  dropsEmptySubclasses: boolean;
  /** `__getattr__` is called through a bound method (up to 3.11). */
  getattrIsBound: boolean;
  /** `round`, `math.floor`, `math.ceil` and `math.trunc` call the type's method through a bound method (up to 3.13). */
  roundingIsBound: boolean;
  /** `object.method()` makes no method object of a classmethod, nor of what `super()` finds once that has run (from 3.14). */
  callsClassmethodsUnbound: boolean;
  /** White space in "Cannot create a consistent method resolution order". */
  mroErrorBreak: string;
  /** TypeError of subscripting a class. */
  classNotSubscriptable(metatypeName: string, typeName: string): string;
  /** A comparison's method that raises when it is got is as good as none (up to 3.13). */
  hidesUnboundComparisons: boolean;
  /** TypeError of `in` for what is no container. */
  notAContainer(typeName: string): string;
  /** What `with` raises for something that is no context manager. */
  notAContextManager(typeName: string, missed: '__enter__' | '__exit__'): { type: string; message: string };
  /** TypeError of `await` for what cannot be awaited. */
  notAwaitable(typeName: string): string;
  /** As `notAContextManager`, of `async with`; `isSync` if the object would do for `with`. */
  notAnAsyncContextManager(typeName: string, missed: '__aenter__' | '__aexit__', isSync: boolean): { type: string; message: string };
  /** Steps of an asynchronous generator that nobody awaited warn, and closing one closes the generator (from 3.13). */
  tracksAsyncSteps: boolean;
  /** `throw(type, value, traceback)` is deprecated (from 3.12). */
  warnsOfThrowSignature: boolean;
  /** Where a warning at the interpreter's end is noticed. */
  placeAtEnd: string;
  /** `with` looks up `__exit__` before `__enter__` (from 3.14). */
  exitLookedUpFirst: boolean;
  /** `staticmethod` and `classmethod` take over the function's name and docstring, a property the name from the class body (from 3.10). */
  wrappersDescribe: boolean;
  /** `staticmethod` and `classmethod` take over the function's `__annotations__` (up to 3.13). */
  wrappersCopyAnnotations: boolean;
  /** `generator.close()` returns the value with which the generator ends (from 3.13). */
  closeReturnsValue: boolean;
  /** ValueError of a negative timeout, OverflowError of one that is too large. */
  negativeTimeout: string;
  timestampTooLarge: string;
  /** A timeout that is no number: "… interpreted as an integer or float" (from 3.14). */
  timeoutMayBeFloat: boolean;
  /** `_thread.lock` is a class that makes locks, and `threading.Lock` is it (from 3.13). */
  lockInstantiable: boolean;
  /** How `exec` and `eval` take their arguments: by position, `exec` with a closure (from 3.11), all by name (from 3.13). */
  evaluationArguments: 'positional' | 'closure' | 'named';
  /** What null bytes in the text given to `exec` and its kin raise. */
  nullByteError: 'ValueError' | 'SyntaxError';
  /** A misspelt keyword argument comes with a suggestion (from 3.13). */
  suggestsKeywords: boolean;
  /** `__new__` refuses a type that nobody may make in the words in which its call is refused (from 3.13). */
  refusesNewAsCalls: boolean;
  /** `X | Y` and `Union[X, Y]` make the same kind of object, `typing.Union` (from 3.14). */
  oneUnion: boolean;
  /** Type aliases can be unpacked with a star (from 3.14). */
  aliasesUnpack: boolean;
  /** Type parameters have defaults and may be inferred in variance; lists in arguments are looked into (from 3.12 and 3.13). */
  typeParameterDefaults: boolean;
  /** `list[int].__class__` is the alias's own, and it can be unpacked with a star (from 3.11). */
  aliasesHaveClass: boolean;
  /** TypeError of an alias without type parameters that is given arguments. */
  notGeneric(alias: string): string;
  /** TypeError of a wrong number of arguments to a generic alias. */
  argumentCount(tooMany: boolean, alias: string, given: number, expected: number): string;
  /** TypeError of a check against a union with a parameterised generic; null if only that member is refused (from 3.14). */
  parameterizedUnion(check: 'isinstance' | 'issubclass'): string | null;
  /** `frame.clear()` refuses the frame of a suspended generator (from 3.13), or ends the generator. */
  suspendedFramesStay: boolean;
  /** The frame of a generator that has ended still refers to that of its last caller (3.12 alone). */
  endedGeneratorsHaveCaller: boolean;
  /** A function refers to the namespace of built-in functions (from 3.10). */
  functionsShowBuiltins: boolean;
  /** Closing a generator that never ran leaves it what it holds (3.12 alone). */
  closingKeepsUnstarted: boolean;
  /** `co_cellvars` is sorted (up to 3.10), or in the order of the variables. */
  sortsCellNames: boolean;
  /**
   * What `co_consts` leaves out, but for the first constant: nothing, small ints (from 3.14), or also None, bools, `''` and -1 (from 3.15). What was
   * worked out while compiling stands at its end then.
   */
  leavesOutConstants: 'none' | 'ints' | 'common';
  /** Word in the ValueError of setting `f_lineno` outside a trace function. */
  setsLineIn: 'by' | 'in';
  /** AttributeError of deleting an attribute of a frame that can only be set. */
  undeletableAttribute(name: string): string;
  /** The main program has `__annotations__` from the start (up to 3.13), and `__cached__` (up to 3.14). */
  mainHasAnnotations: boolean;
  mainHasCached: boolean;
  /** `__class_getitem__ = None` makes a class not subscriptable (from 3.11). */
  refusesNoneForSubscript: boolean;
}
