/**
 * Library modules that programs import by name. The bundler makes each file named here a part of its own, with all that no other file
 * needs, and leaves it out of the main file (`object/library-parts.ts`). So such a file may do nothing when it is loaded but define
 * modules and types and enter itself in registries under its own types. Files of modules written in Python need nothing else.
 */
import './abc';
import './array';
import './binascii';
import './cmath';
import './codecs';
import './collections';
import './datetime';
import './decimal';
import './fork-model';
import './functools';
import './io-native';
import './hashes';
import './itertools';
import './json-native';
import './leaky-ext';
import './linecache-native';
import './math';
import './multibyte/cn';
import './multibyte/hk';
import './multibyte/iso2022';
import './multibyte/jp';
import './multibyte/kr';
import './multibyte/tw';
import './operator';
import './asyncio-native';
import './python-asyncio';
import './contextvars';
import './ordering';
import './posix';
import './python-files';
import './python-modules';
import './python-numbers';
import './python-threads';
import './random';
import './resource';
import './sre';
import './struct';
import './string-native';
import './templates';
import './thread/index';
import './time';
import './traceback-native';
import './tracemalloc-native';
import './types-native';
import './typing-native';
import './unicodedata';
