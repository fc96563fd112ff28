import { pythonModules } from '../object/define-module';
import concurrentSource from './python/concurrent.py';
import futuresSource from './python/concurrent.futures.py';
import loggingSource from './python/logging.py';
import loggingConfigSource from './python/logging.config.py';
import loggingHandlersSource from './python/logging.handlers.py';
import queueSource from './python/queue.py';
import schedSource from './python/sched.py';
import threadingSource from './python/threading.py';
import timeitSource from './python/timeit.py';
import unittestSource from './python/unittest.py';
import unittestAsyncSource from './python/unittest.async_case.py';
import unittestMockSource from './python/unittest.mock.py';

/** Library modules written in Python around threads, reports and tests. */
pythonModules.set('concurrent', concurrentSource);
pythonModules.set('concurrent.futures', futuresSource);
pythonModules.set('logging', loggingSource);
pythonModules.set('logging.config', loggingConfigSource);
pythonModules.set('logging.handlers', loggingHandlersSource);
pythonModules.set('queue', queueSource);
pythonModules.set('sched', schedSource);
pythonModules.set('threading', threadingSource);
pythonModules.set('timeit', timeitSource);
pythonModules.set('unittest', unittestSource);
pythonModules.set('unittest.async_case', unittestAsyncSource);
pythonModules.set('unittest.mock', unittestMockSource);
