/** What differs between CPython versions in exceptions, how they are reported, and weak references: `knobs.reports`. */
export interface ReportKnobs {
  /** Exceptions have `add_note` (from 3.11). */
  exceptionNotes: boolean;
  /** Built-in exceptions that later versions added. */
  missingExceptions: readonly string[];
  /** `sys.getsizeof` of a weak reference or proxy. */
  weakrefSize: number;
  /** `sys.getsizeof` of a built-in type. */
  builtinTypeSize: number;
  /** `<weakproxy at 0x…; to 'A' at 0x…>` (from 3.13), or `<weakproxy at 0x… to A at 0x…>`. */
  quotedWeakproxy: boolean;
}
