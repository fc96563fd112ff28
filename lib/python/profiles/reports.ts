import type { FreeListLevels } from '../object/free-list-levels';
import type { PassingStep, PrintedReport, ReportKnobs } from '../object/report-knobs';

/** A file, its buffer and its decoder, with tuples of arguments and the file's own attributes. */
const OPENED_FILE: readonly PassingStep[] = [4, '+', 'dict', 2, '+', 2, '+', 1, '+'];

/** `knobs.reports` of each profile, each after the one before it. */
export const reports310: ReportKnobs = {
  exceptionNotes: false,
  notesCodecFailures: false,
  inputNamesItself: true,
  namesTrailingComma: false,
  importErrorShowsNames: false,
  attributeErrorsKeepNames: false,
  missingExceptions: ['BaseExceptionGroup', 'ExceptionGroup', 'PythonFinalizationError', '_IncompleteInputError'],
  weakrefSize: 72,
  builtinTypeSize: 408,
  sharedKeysSize: 168,
  quotedWeakproxy: false,
  carets: 'none',
  writesSyntaxErrors: true,
  wideSyntaxErrors: false,
  namesShadowingFiles: false,
  caretsInIgnored: false,
  unraisableLeaves: () => ({}),
  firstUnraisableKeeps: 0,
  showsSourceWithoutFile: false,
  hookSteps: ['+'],
  sourceLineSteps: ['list', 5, ...OPENED_FILE, 'dict', '+', '+'],
  suggestsNames: true,
  weakrefTypeNames: ['weakref.ReferenceType', 'weakref.ProxyType', 'weakref.CallableProxyType'],
  suggestsByScope: true,
  suggestsImports: false,
  moduleSuggests: false,
  namesMainModule: true,
  groupMatcher: 'expected a function, exception type or tuple of exception types',
  atexitNamesFunction: false,
  exitCallsCopied: false,
  exitErrorsRaised: false,
  noteType: (typeName) => `note must be a str, not '${typeName}'`,
  hidesUnderscoredSuggestions: false,
  weakContainersNoteRemovals: true,
  weakrefReprRaises: true,
  weakrefReprAsksType: false,
  partialNamesModule: false,
  weakrefNamesModule: false,
  thresholdArity: (given) => `set_threshold() takes at ${given < 1 ? 'least 1 argument' : 'most 3 arguments'} (${given} given)`,
};

/** The older memory models. */
export const reports39: ReportKnobs = {
  ...reports310,
  exitErrorsRaised: true,
  suggestsNames: false,
  weakrefTypeNames: ['weakref', 'weakproxy', 'weakcallableproxy'],
  sourceLineSteps: ['list', 5, ...OPENED_FILE, 'dict', '+', '+'],
};
export const reports38: ReportKnobs = { ...reports39, builtinTypeSize: 416, sourceLineSteps: ['method', ...reports39.sourceLineSteps, '-', '-', 'method', 'method'] };
export const reports37: ReportKnobs = { ...reports38, builtinTypeSize: 400, hookSteps: [], sourceLineSteps: [] };

export const reports311: ReportKnobs = {
  ...reports310,
  weakrefReprRaises: false,
  weakrefReprAsksType: true,
  sourceLineSteps: ['list', ...OPENED_FILE, '+', '+'],
  exceptionNotes: true,
  missingExceptions: ['PythonFinalizationError', '_IncompleteInputError'],
  weakrefSize: 80,
  carets: 'line',
  namesMainModule: false,
  caretsInIgnored: true,
  builtinTypeSize: 424,
  sharedKeysSize: 768,
};

export const reports312: ReportKnobs = {
  ...reports311,
  attributeErrorsKeepNames: true,
  hookSteps: ['+', '+', 'look', '-'],
  sourceLineSteps: ['list', ...OPENED_FILE, 'dict', 'look', 'dict', '+', 'look'],
  notesCodecFailures: true,
  builtinTypeSize: 432,
  suggestsByScope: false,
  suggestsImports: true,
  moduleSuggests: true,
};

/** The interpreter opens the source file by code of the module io. */
const FROM_READING: FreeListLevels = { list: 1, dict: 1, tuples: { 1: 1, 2: 2, 4: 1 } };

export const reports313: ReportKnobs = {
  ...reports312,
  unraisableLeaves: () => FROM_READING,
  hookSteps: [],
  sourceLineSteps: [],
  inputNamesItself: false,
  namesTrailingComma: true,
  missingExceptions: [],
  builtinTypeSize: 416,
  quotedWeakproxy: true,
  carets: 'all lines',
  writesSyntaxErrors: false,
  namesShadowingFiles: true,
  caretsInIgnored: false,
  showsSourceWithoutFile: true,
  groupMatcher: 'expected an exception type, a tuple of exception types, or a callable (other than a class)',
  atexitNamesFunction: true,
  hidesUnderscoredSuggestions: true,
  weakrefNamesModule: true,
  partialNamesModule: true,
  thresholdArity: () => 'gc.set_threshold requires 1 to 3 arguments',
};

const FROM_READING_314: FreeListLevels = { ...FROM_READING, nativeFunction: 1, slice: 1 };

export const reports314: ReportKnobs = {
  ...reports313,
  unraisableLeaves: () => FROM_READING_314,
  weakContainersNoteRemovals: false,
  exitCallsCopied: true,
  weakrefReprRaises: true,
  noteType: (typeName) => `add_note() argument must be str, not ${typeName}`,
};

const TUPLES_OF_TRACEBACK = { 1: 2, 2: 3, 3: 2, 4: 1, 6: 1, 9: 1, 12: 1 };
const FROM_TRACEBACK: FreeListLevels = {
  list: 10, dict: 10, method: 1, nativeFunction: 1, listIterator: 2, slice: 1, tuples: TUPLES_OF_TRACEBACK,
};

/**
 * The module traceback prints it: lists and dicts of the lines, and of the syntax tree of a line that gets markers. How deep the traceback is
 * does not matter beyond the second line, since the objects of one line are dropped before those of the next are made.
 */
function tracebackLeaves({ marked, several, explained }: PrintedReport): FreeListLevels {
  if (several) {
    const tuples = { ...TUPLES_OF_TRACEBACK, 1: 7, 4: 2 };
    return { ...FROM_TRACEBACK, ...(explained ? { list: 18, dict: 13 } : { list: 16 }), tuples };
  }
  if (marked) return { ...FROM_TRACEBACK, dict: 9, tuples: { ...TUPLES_OF_TRACEBACK, 1: 7 } };
  return explained ? FROM_TRACEBACK : { ...FROM_TRACEBACK, dict: 8 };
}

export const reports315: ReportKnobs = {
  ...reports314,
  unraisableLeaves: tracebackLeaves,
  firstUnraisableKeeps: 1,
  builtinTypeSize: 424,
  importErrorShowsNames: true,
  caretsInIgnored: true,
  wideSyntaxErrors: true,
};
