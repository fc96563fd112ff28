import type { FreeListLevels } from './free-list-levels';

/**
 * A step of work in C that makes objects and drops them: `+` makes one that stays until the end or the next `-`; `list`, `dict`, `method` or the
 * length of a tuple one that goes to a free list at the end; `look` looks up from work, where a collection that is due may happen.
 */
export type PassingStep = '+' | '-' | 'list' | 'dict' | 'method' | 'look' | number;

/** What of a printed exception decides how much was made to print it. */
export interface PrintedReport {
  /** One of its lines of source has markers below it. */
  marked: boolean;
  /** Its traceback has more than one line. */
  several: boolean;
  /** The exception has a text. */
  explained: boolean;
}

/** What differs between CPython versions in exceptions, how they are reported, and weak references: `knobs.reports`. */
export interface ReportKnobs {
  /** Exceptions have `add_note` (from 3.11). */
  exceptionNotes: boolean;
  /** `input(): lost sys.stdin` (up to 3.12), or without the name of the function. */
  inputNamesItself: boolean;
  /** A failing codec is named in a note (from 3.12), or in an exception with the first one as its cause. */
  notesCodecFailures: boolean;
  /** Built-in exceptions that later versions added. */
  missingExceptions: readonly string[];
  /** `sys.getsizeof` of a weak reference or proxy. */
  weakrefSize: number;
  /** What the keys that its instances share add to the size of a class; one whose instances have no dict lacks them. */
  sharedKeysSize: number;
  /** `sys.getsizeof` of a built-in type. */
  builtinTypeSize: number;
  /** `<weakproxy at 0x…; to 'A' at 0x…>` (from 3.13), or `<weakproxy at 0x… to A at 0x…>`. */
  quotedWeakproxy: boolean;
  /**
   * Marks under the failing part of a source line in tracebacks: none up to 3.10; within the first line (3.11, 3.12); under
   * all lines of the expression, with calls told apart (from 3.13).
   */
  carets: 'none' | 'line' | 'all lines';
  /** Tracebacks of exceptions that are ignored have such marks too (3.11 and 3.12). */
  caretsInIgnored: boolean;
  /** What is in free lists after an exception that nobody can catch was printed. */
  unraisableLeaves(printed: PrintedReport): FreeListLevels;
  /** Objects that the first such report of a run leaves for good. */
  firstUnraisableKeeps: number;
  /** Lines of programs without a file (`-c`, standard input) are shown (from 3.13). */
  showsSourceWithoutFile: boolean;
  /**
   * What reporting an exception that nobody can catch makes for the time being (3.8 to 3.12), and each line of source that is shown with it:
   * opening and reading a file. CPython: make_unraisable_hook_args(), _Py_DisplaySourceLine().
   */
  hookSteps: readonly PassingStep[];
  sourceLineSteps: readonly PassingStep[];
  /** NameError and AttributeError come with a suggestion (from 3.10). */
  suggestsNames: boolean;
  /** `tp_name` of the types of weak references, proxies and callable proxies: `weakref` and its kin up to 3.9. */
  weakrefTypeNames: readonly [string, string, string];
  /** "Did you mean" looks through locals, globals and built-ins one after the other (up to 3.11), or at all at once. */
  suggestsByScope: boolean;
  /** The module traceback suggests too (from 3.12), not only the interpreter itself. */
  moduleSuggests: boolean;
  /**
   * The interpreter itself reads the main file line by line and writes its syntax errors (up to 3.12): their columns are counted in bytes, and
   * an IndentationError has one caret.
   */
  writesSyntaxErrors: boolean;
  /** A file beside the program that may hide the module that was meant is named in errors about that module (from 3.13). */
  namesShadowingFiles: boolean;
  /** Wide characters before the place of a SyntaxError count as two columns (from 3.15). */
  wideSyntaxErrors: boolean;
  /** The interpreter writes `__main__.Error` (up to 3.10); the module traceback never does. */
  namesMainModule: boolean;
  /** `Exception ignored in atexit callback <function …>:` (from 3.13), or with the colon before the function. */
  atexitNamesFunction: boolean;
  /** The end calls what was registered when it began, even if that is unregistered meanwhile (from 3.14). */
  exitCallsCopied: boolean;
  /** An error of an exit function is printed as `Error in atexit._run_exitfuncs:`, and `_run_exitfuncs` raises the last one (up to 3.9). */
  exitErrorsRaised: boolean;
  /** TypeError of `ExceptionGroup.split` for what is no condition. */
  groupMatcher: string;
  /** TypeError of `add_note`. */
  noteType(typeName: string): string;
  /** Also suggests names to import from a module, `self.name`, and modules that were not imported (from 3.12). */
  suggestsImports: boolean;
  /** Suggests underscored attributes only for underscored names (from 3.13). */
  hidesUnderscoredSuggestions: boolean;
  /** The repr of a subclass of `functools.partial` has the module (from 3.13). */
  partialNamesModule: boolean;
  /** The repr of a weak reference passes on what reading the name of its target raises (up to 3.10, and from 3.14). */
  weakrefReprRaises: boolean;
  /** The repr of a weak reference looks for a name on the type of its target alone (from 3.11). */
  weakrefReprAsksType: boolean;
  /** `<weakref …; to 'module.A' …>` (from 3.13), or the bare name of the class. */
  weakrefNamesModule: boolean;
  /** TypeError of `gc.set_threshold` for a wrong number of arguments. */
  thresholdArity(given: number): string;
  /** Weak containers own a list and a set with which they put off removals while they are iterated (up to 3.13). */
  weakContainersNoteRemovals: boolean;
  /** `repr` of an ImportError shows its name and path (from 3.15). */
  importErrorShowsNames: boolean;
  /** Copies of an AttributeError have its `name` (from 3.12). */
  attributeErrorsKeepNames: boolean;
  /** JSON errors name a trailing comma (from 3.13). */
  namesTrailingComma: boolean;
}
