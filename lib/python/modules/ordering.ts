import { pythonModules } from '../object/define-module';
import bisectSource from './python/bisect.py';
import heapqSource from './python/heapq.py';
import './bisect-functions';
import './heap-functions';

/** heapq and bisect: sorted lists and heaps. */
pythonModules.set('bisect', bisectSource);
pythonModules.set('heapq', heapqSource);
