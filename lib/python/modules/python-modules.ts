import { pythonModules } from '../object/define-module';
import future from './python/__future__.py';
import weakref from './python/weakref.py';
import weakrefSet from './python/_weakrefset.py';

/** Library modules written in Python. They are compiled when a program imports them. */
pythonModules.set('__future__', future);
pythonModules.set('weakref', weakref);
pythonModules.set('_weakrefset', weakrefSet);
