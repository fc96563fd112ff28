/** All standard-library modules: importing this file makes them known to the importer. */
import './atexit';
import './gc';
import './itertools';
import './math';
import './python-modules';
import './random';
import './sys';
import './time';
import './traceback-native';
import './types';
import './weakref-native';
