import { pythonModules } from '../object/define-module';
import future from './python/__future__.py';
import contextlibSource from './python/contextlib.py';
import copySource from './python/copy.py';
import tracebackSource from './python/traceback.py';
import typingSource from './python/typing.py';
import warningsSource from './python/warnings.py';
import typesSource from './python/types.py';
import ioSource from './python/io.py';
import weakref from './python/weakref.py';
import fractionsSource from './python/fractions.py';
import numbersSource from './python/numbers.py';
import statisticsSource from './python/statistics.py';
import weakrefSet from './python/_weakrefset.py';

/** Library modules written in Python. They are compiled when a program imports them. */
pythonModules.set('__future__', future);
pythonModules.set('weakref', weakref);
pythonModules.set('_weakrefset', weakrefSet);
pythonModules.set('contextlib', contextlibSource);
pythonModules.set('copy', copySource);
pythonModules.set('traceback', tracebackSource);
pythonModules.set('typing', typingSource);
pythonModules.set('warnings', warningsSource);
pythonModules.set('types', typesSource);
pythonModules.set('io', ioSource);
pythonModules.set('fractions', fractionsSource);
pythonModules.set('numbers', numbersSource);
pythonModules.set('statistics', statisticsSource);
