import { pythonModules } from '../object/define-module';
import threadingSource from './python/threading.py';

/** Library modules written in Python around threads, reports and tests. */
pythonModules.set('threading', threadingSource);
