/**
 * All standard-library modules: importing this file makes them known to the importer. Those named here are in the engine's main file,
 * because the machine uses them or most programs do; the others are in `library.ts`.
 */
import './atexit';
import './builtin-reduce';
import './iterator-reduce';
import './gc';
import './sys';
import './warnings-native';
import './weakref-native';
import './library';
