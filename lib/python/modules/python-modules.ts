import { pythonModules } from '../object/define-module';
import future from './python/__future__.py';

/** Library modules written in Python. They are compiled when a program imports them. */
pythonModules.set('__future__', future);
