/**
 * What of the engine most programs never need, though it belongs to no library module. The bundler makes a part of each entry: its
 * files (folders end with a slash) and what they alone use. Main file and other parts have functions in their place which load the part
 * when they are first called, so files named here may export functions alone, and do nothing when they are loaded.
 */
export const LATE_CODE = {
  // To say what is wrong with a program that cannot be parsed.
  'syntax-errors': ['parser/diagnosis/', 'parser/keyword-suggestions.ts', 'protocols/syntax-error-text.ts'],
  // Marks and recordings; the events themselves are noted by the main file.
  snapshots: [
    'trace/snapshot.ts', 'trace/census.ts', 'trace/names.ts', 'trace/texts.ts',
    'trace/reachability.ts',
  ],
  beliefs: ['beliefs/rewrite.ts'],
  // `ast` and compiling trees.
  'syntax-trees': ['vm/tree-validation.ts', 'vm/tree-reader.ts', 'vm/tree-objects.ts', 'vm/program-text.ts'],
  // `match` statements.
  patterns: [
    'compiler/patterns.ts', 'compiler/match-statement.ts', 'parser/patterns.ts', 'parser/match-statement.ts',
  ],
  // Type parameters and annotations as text.
  'type-parameters': ['compiler/unparse.ts', 'compiler/type-params.ts', 'types/type-substitution.ts'],
  // f-strings up to 3.11.
  'old-fstrings': ['parser/old-fstrings.ts'],
  // `except*`, exceptions that leave a `with` or are handled in 3.10, and names that a function might not have set.
  'rare-statements': [
    'compiler/try-star.ts', 'types/except-star.ts', 'compiler/unbound-locals.ts', 'compiler/visited-blocks.ts', 'vm/exit-calls.ts',
    'vm/handled-tracebacks.ts',
  ],
  formatting: [
    'types/str-format-fields.ts', 'text/format-values.ts',
    'types/float-hex.ts', 'types/float-rounding.ts',
  ],
  complex: [
    'types/complex-arithmetic.ts', 'types/complex-conversion.ts', 'types/complex-power.ts',
  ],
  bytes: [
    'types/bytes-percent.ts', 'types/bytes-text.ts',
    'protocols/codec-steps.ts', 'types/memoryview-places.ts', 'types/memoryview-items.ts',
  ],
  // Attributes, operators, built-in functions and f-strings where a special method is Python's.
  'special-calls': ['vm/special-attributes.ts', 'vm/special-builtins.ts', 'vm/special-operators.ts', 'vm/special-text.ts'],
  // Programs that run long.
  translation: ['vm/translate/'],
  'code-objects': ['types/code-places.ts', 'types/bases-assignment.ts', 'types/cleared-descriptors.ts'],
};

/** What only the page's worker has beside the engine: the answers to questions about the heaps of a run, and what it runs to warm up. */
export const LATE_IN_PAGES = { inspection: ['lib/heap/inspection.ts'], 'warm-up': ['lib/runtime/warm-up/programs.ts'] };
