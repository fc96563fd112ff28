/** Messages that 3.10 or 3.15 words in another way, where nothing but the words differs: `knobs.wording`. */
export interface WordingKnobs {
  /**
   * TypeError of a special method that returned something else than it may: `wanted` with its article, `got` the name of the type.
   * `old` is what was said of this method before.
   */
  wrongResult(typeName: string, method: string, wanted: string, got: string, old: string): string;
  /** TypeError of a metaclass's `mro()`, before which the class may be named. */
  mroOwner(className: string): string;
  /** A class cannot lose this attribute. */
  undeletableTypeAttribute(name: string, typeName: string, isImmutable: boolean): string;
  /** TypeError of a slice whose parts are no indices. */
  sliceIndices: string;
  /** What kind of error of `__float__` a `%` format tells of in its own words; null: none. */
  percentFloatRefusal(isBytes: boolean): 'Exception' | 'TypeError' | null;
  /** TypeError of `f(*1)` and `f(**1)`. */
  spread(functionText: () => string, stars: '*' | '**', typeName: string): string;
  /** What is added to an AttributeError: a name that is near to the one asked for. */
  suggestion(near: string, asked: string): string;
  /** RuntimeError of `frame.clear()`. */
  suspendedFrame: string;
  /** ValueError of `itertools.combinations` and its kin. */
  negativeLength: string;
  /** What `memoryview.cast` says of a format. */
  castFormat: string;
  /** TypeError of `struct.pack()`. */
  noFormat: string;
  /** TypeError of arguments into which bytes are to be written. */
  notWritable(method: string, typeName: string): string;
  /** SyntaxErrors about parameters, which were called arguments. */
  parameters: 'arguments' | 'parameters';
  /** TypeErrors of `exec` and `eval` about their globals, which may be a frozendict. */
  globalsMayBe: string;
  /** What `array()` wants as its type code. */
  typecodeArgument: string;
  /** The type codes that it names; null for those that there are. */
  typecodes: string | null;
  /** Error of `binascii.unhexlify`. */
  oddHex: string;
  /** What stands before a TypeVarTuple's name. */
  typeVarTuplePrefix: string;
  /** TypeError of a timeout that is no number. */
  timeoutType(typeName: string): string;
  /** Errors about a call's arguments name the function with where it was defined (from 3.10). */
  calledByQualifiedName: boolean;
}
