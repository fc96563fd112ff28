/** All standard-library modules: importing this file makes them known to the importer. */
import './abc';
import './atexit';
import './collections';
import './decimal';
import './functools';
import './gc';
import './itertools';
import './math';
import './operator';
import './ordering';
import './python-modules';
import './random';
import './sys';
import './time';
import './traceback-native';
import './types-native';
import './weakref-native';
