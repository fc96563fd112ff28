/** Types of objects that hardly ever matter to what a program does. */

/** Classes, functions, modules and what they are made of. */
export const SCAFFOLDING: ReadonlySet<string> = new Set([
  'type', 'ABCMeta', 'function', 'builtin_function_or_method', 'module', 'code', 'mappingproxy', 'getset_descriptor', 'member_descriptor',
  'method_descriptor', 'wrapper_descriptor', 'classmethod_descriptor', 'staticmethod', 'classmethod', 'property',
]);

/** What the interpreter makes and drops all the time while it runs a line. */
const fleetingTypes: ReadonlySet<string> = new Set([
  'method', 'list_iterator', 'tuple_iterator', 'range_iterator', 'dict_keyiterator', 'dict_itemiterator', 'set_iterator', 'super', 'cell',
  'frame', 'traceback', 'tuple', 'enumerate', 'zip', 'map', 'slice',
]);

/** Types whose coming and going is not told unless everything is: the program's scaffolding, and what is gone in a moment. */
export const PASSING: ReadonlySet<string> = new Set([...SCAFFOLDING, ...fleetingTypes]);
