import type { Ref } from '../object/ref';
import { knobs } from '../object/knobs';
import { decref } from '../heap/refcount';
import { typeTable } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { nativeModules } from '../object/define-module';
import { partModules } from '../object/library-parts';
import { stdlibModuleNames } from '../protocols/stdlib-names';
import { stealNamespace } from '../types/namespace';
import { setOfType } from '../types/set-operations';
import { defineStructSequence, stealStructSequence } from '../types/struct-sequence';
import { newBool, newFloat, newInt, newIntFromBig } from '../values/numbers';
import { stealList, stealTuple } from '../values/sequences';
import { None } from '../values/singletons';
import { internedStr, newStr } from '../values/text';

/** What `sys` says about the interpreter and its numbers. */

type Value = number | bigint | string | boolean;

function toRef(value: Value): Ref {
  switch (typeof value) {
    case 'string': return newStr(value);
    case 'boolean': return newBool(value);
    case 'bigint': return newIntFromBig(value);
    case 'number': return Number.isSafeInteger(value) ? newInt(value) : newFloat(value);
  }
}

/** Programs may make more of those that say nothing of the process. */
function information(name: string, fields: readonly string[], values: () => readonly Value[], instantiable = true): () => Ref {
  const type = defineStructSequence(name, 'sys', fields, { instantiable });
  return () => stealStructSequence(type, values().map(toRef));
}

const versionInfo = information('version_info', ['major', 'minor', 'micro', 'releaselevel', 'serial'], () => [...knobs.version, 'final', 0], false);

const floatInfo = information(
  'float_info',
  ['max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig', 'epsilon', 'radix', 'rounds'],
  () => [Number.MAX_VALUE, 1024, 308, 2 ** -1022, -1021, -307, 15, 53, Number.EPSILON, 2, 1],
);

const intInfo = information(
  'int_info', ['bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'], () => [30, 4, 4300, 640],
);

const hashInfo = information(
  'hash_info',
  ['width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'],
  () => [64, 2n ** 61n - 1n, 314159, 0, 1000003, knobs.stringHash, 64, 128, 0],
);

const FLAGS = [
  'debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site', 'ignore_environment', 'verbose',
  'bytes_warning', 'quiet', 'hash_randomization', 'isolated', 'dev_mode', 'utf8_mode', 'warn_default_encoding', 'safe_path', 'int_max_str_digits',
];
const flags = information('flags', FLAGS, () => FLAGS.map((name) => {
  if (name === 'int_max_str_digits') return 4300;
  return name === 'dev_mode' || name === 'safe_path' ? false : 0;
}), false);

function hexVersion(): number {
  const [major, minor, micro] = knobs.version;
  return major * 0x1000000 + minor * 0x10000 + micro * 0x100 + 0xf0;
}

function implementation(): Ref {
  const [major, minor] = knobs.version;
  return stealNamespace({
    name: newStr('cpython'), cache_tag: newStr(`cpython-${major}${minor}`), version: versionInfo(), hexversion: newInt(hexVersion()),
    _multiarch: newStr('x86_64-linux-gnu'),
  }, internedStr);
}

function frozenNames(names: readonly string[]): Ref {
  const list = stealList(names.map((name) => newStr(name)));
  const set = setOfType(typeTable[TypeId.FROZENSET], list);
  decref(list);
  return set;
}

/** New references to the attributes that never change. */
export function sysInformation(): Record<string, Ref> {
  return {
    version: newStr(knobs.versionText),
    version_info: versionInfo(),
    hexversion: newInt(hexVersion()),
    implementation: implementation(),
    float_info: floatInfo(),
    int_info: intInfo(),
    hash_info: hashInfo(),
    flags: flags(),
    platform: newStr('linux'),
    byteorder: newStr('little'),
    maxsize: newIntFromBig(2n ** 63n - 1n),
    maxunicode: newInt(0x10ffff),
    api_version: newInt(1013),
    float_repr_style: newStr('short'),
    copyright: newStr('Copyright (c) 2001 Python Software Foundation.\nAll Rights Reserved.'),
    executable: newStr('/usr/bin/python3'),
    prefix: newStr('/usr'),
    exec_prefix: newStr('/usr'),
    base_prefix: newStr('/usr'),
    base_exec_prefix: newStr('/usr'),
    abiflags: newStr(''),
    platlibdir: newStr('lib'),
    _git: stealTuple([newStr('CPython'), newStr(''), newStr('')]),
    pycache_prefix: None,
    builtin_module_names: stealTuple([...new Set([...nativeModules.keys(), ...partModules.natives()])].filter((name) => !name.includes('.')).sort().map((name) => newStr(name))),
    stdlib_module_names: frozenNames([...stdlibModuleNames()].sort()),
  };
}
