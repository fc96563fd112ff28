import type { Knobs } from '../object/knobs';

const VERSIONS = ['3.6', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14', '3.15'] as const;
type Version = (typeof VERSIONS)[number];

/** The size of a type's instances without their header, from a version on. */
type History = readonly (readonly [from: Version, size: number])[];

const importError: History = [['3.6', 88], ['3.11', 96], ['3.12', 104]];
const syntaxError: History = [['3.6', 112], ['3.10', 128], ['3.11', 136], ['3.14', 144]];
const nameError: History = [['3.6', 64], ['3.10', 72], ['3.11', 80]];
const methodDescriptor: History = [['3.6', 48], ['3.8', 56]];
const rangeIterator: History = [['3.6', 48], ['3.12', 40]];

/** Built-in types whose `__basicsize__` changed, or is not that of all the types which the engine makes in the same way. */
const HISTORIES: Readonly<Record<string, History>> = {
  str: [['3.6', 80], ['3.12', 64]],
  type: [['3.6', 864], ['3.8', 880], ['3.10', 888], ['3.11', 904], ['3.12', 920], ['3.13', 928], ['3.14', 936], ['3.15', 944]],
  tuple: [['3.6', 24], ['3.14', 32]],
  enumerate: [['3.6', 48], ['3.11', 56]],
  zip: [['3.6', 40], ['3.10', 48]],
  map: [['3.6', 32], ['3.14', 40]],
  property: [['3.6', 56], ['3.10', 64]],
  method: [['3.6', 40], ['3.8', 48]],
  module: [['3.6', 56], ['3.15', 104]],
  builtin_function_or_method: methodDescriptor,
  method_descriptor: methodDescriptor,
  classmethod_descriptor: methodDescriptor,
  range_iterator: rangeIterator,
  longrange_iterator: rangeIterator,
  memory_iterator: [['3.6', 32], ['3.10', 48]],
  'types.GenericAlias': [['3.9', 48], ['3.11', 64]],
  ImportError: importError,
  ModuleNotFoundError: importError,
  SyntaxError: syntaxError,
  IndentationError: syntaxError,
  TabError: syntaxError,
  AttributeError: [['3.6', 64], ['3.10', 80], ['3.11', 88]],
  NameError: nameError,
  UnboundLocalError: nameError,
  BaseExceptionGroup: [['3.11', 88], ['3.13', 96]],
  ExceptionGroup: [['3.11', 96], ['3.12', 88], ['3.13', 96]],
  'itertools.accumulate': [['3.6', 48], ['3.12', 56]],
  'itertools.groupby': [['3.6', 64], ['3.12', 72]],
  'itertools._tee': [['3.6', 40], ['3.12', 48]],
  'itertools.pairwise': [['3.10', 32], ['3.13', 40]],
  'itertools.batched': [['3.12', 32], ['3.13', 40]],
  'itertools.cycle': [['3.6', 48], ['3.14', 40]],
  'functools.partial': [['3.6', 64], ['3.14', 80]],
  'operator.itemgetter': [['3.6', 32], ['3.8', 40], ['3.11', 48]],
  'operator.attrgetter': [['3.6', 32], ['3.11', 40]],
  'operator.methodcaller': [['3.6', 40], ['3.13', 64]],
  '_sre.SRE_Scanner': [['3.6', 200], ['3.8', 216], ['3.9', 224], ['3.10', 240], ['3.13', 264]],
  '_hashlib.HASH': [['3.6', 40], ['3.8', 32], ['3.13', 48]],
  'typing.TypeVar': [['3.6', 72], ['3.11', 40], ['3.12', 80], ['3.13', 96]],
  '_thread._local': [['3.6', 64], ['3.13', 56]],
  '_thread.RLock': [['3.6', 48], ['3.14', 56]],
  'decimal.Context': [['3.6', 96], ['3.14', 104]],
  'datetime.IsoCalendarDate': [['3.6', 24], ['3.9', 32], ['3.14', 40]],
  // With the fields that have names but no numbers, which are counted from 3.13 on.
  'time.struct_time': [['3.6', 24], ['3.13', 40], ['3.14', 48]],
  'os.stat_result': [['3.6', 24], ['3.13', 96], ['3.14', 104]],
  'sys.flags': [['3.6', 24], ['3.13', 32], ['3.14', 56], ['3.15', 64]],
  '_struct.Struct': [['3.6', 56], ['3.15', 64]],
};

/** `knobs.typeSizes` of a version. */
function sizesOf(version: Version): Knobs['typeSizes'] {
  const at = VERSIONS.indexOf(version);
  const sizes: Record<string, number> = {};
  for (const [name, history] of Object.entries(HISTORIES)) {
    for (const [from, size] of history) if (VERSIONS.indexOf(from) <= at) sizes[name] = size;
  }
  return sizes;
}

export const typeSizes36 = sizesOf('3.6');
export const typeSizes38 = sizesOf('3.8');
export const typeSizes39 = sizesOf('3.9');
export const typeSizes310 = sizesOf('3.10');
export const typeSizes311 = sizesOf('3.11');
export const typeSizes312 = sizesOf('3.12');
export const typeSizes313 = sizesOf('3.13');
export const typeSizes314 = sizesOf('3.14');
export const typeSizes315 = sizesOf('3.15');
