import type { ReportKnobs } from '../object/report-knobs';

/** `knobs.reports` of each profile, each after the one before it. */
export const reports310: ReportKnobs = {
  exceptionNotes: false,
  notesCodecFailures: false,
  inputNamesItself: true,
  namesTrailingComma: false,
  importErrorShowsNames: false,
  missingExceptions: ['BaseExceptionGroup', 'ExceptionGroup', 'PythonFinalizationError'],
  weakrefSize: 72,
  builtinTypeSize: 408,
  sharedKeysSize: 168,
  quotedWeakproxy: false,
  carets: 'none',
  caretsInIgnored: false,
  showsSourceWithoutFile: false,
  suggestsByScope: true,
  suggestsImports: false,
  moduleSuggests: false,
  namesMainModule: true,
  groupMatcher: 'expected a function, exception type or tuple of exception types',
  atexitNamesFunction: false,
  noteType: (typeName) => `note must be a str, not '${typeName}'`,
  hidesUnderscoredSuggestions: false,
  weakContainersNoteRemovals: true,
  weakrefReprRaises: true,
  partialNamesModule: false,
  weakrefNamesModule: false,
  thresholdArity: (given) => `set_threshold() takes at ${given < 1 ? 'least 1 argument' : 'most 3 arguments'} (${given} given)`,
};

export const reports311: ReportKnobs = {
  ...reports310,
  weakrefReprRaises: false,
  exceptionNotes: true,
  missingExceptions: ['PythonFinalizationError'],
  weakrefSize: 80,
  carets: 'line',
  namesMainModule: false,
  caretsInIgnored: true,
  builtinTypeSize: 424,
  sharedKeysSize: 768,
};

export const reports312: ReportKnobs = {
  ...reports311,
  notesCodecFailures: true,
  builtinTypeSize: 432,
  suggestsByScope: false,
  suggestsImports: true,
  moduleSuggests: true,
};

export const reports313: ReportKnobs = {
  ...reports312,
  inputNamesItself: false,
  namesTrailingComma: true,
  missingExceptions: [],
  builtinTypeSize: 416,
  quotedWeakproxy: true,
  carets: 'all lines',
  caretsInIgnored: false,
  showsSourceWithoutFile: true,
  groupMatcher: 'expected an exception type, a tuple of exception types, or a callable (other than a class)',
  atexitNamesFunction: true,
  hidesUnderscoredSuggestions: true,
  weakrefNamesModule: true,
  partialNamesModule: true,
  thresholdArity: () => 'gc.set_threshold requires 1 to 3 arguments',
};

export const reports314: ReportKnobs = {
  ...reports313,
  weakContainersNoteRemovals: false,
  noteType: (typeName) => `add_note() argument must be str, not ${typeName}`,
};
