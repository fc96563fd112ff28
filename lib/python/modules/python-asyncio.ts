import { pythonModules } from '../object/define-module';
import asyncioSource from './python/asyncio.py';
import coroutinesSource from './python/asyncio.coroutines.py';
import eventsSource from './python/asyncio.events.py';
import exceptionsSource from './python/asyncio.exceptions.py';
import futuresSource from './python/asyncio.futures.py';
import locksSource from './python/asyncio.locks.py';
import queuesSource from './python/asyncio.queues.py';
import runnersSource from './python/asyncio.runners.py';
import taskgroupsSource from './python/asyncio.taskgroups.py';
import tasksSource from './python/asyncio.tasks.py';
import timeoutsSource from './python/asyncio.timeouts.py';

/** The package asyncio. */
pythonModules.set('asyncio', asyncioSource);
pythonModules.set('asyncio.coroutines', coroutinesSource);
pythonModules.set('asyncio.events', eventsSource);
pythonModules.set('asyncio.exceptions', exceptionsSource);
pythonModules.set('asyncio.futures', futuresSource);
pythonModules.set('asyncio.locks', locksSource);
pythonModules.set('asyncio.queues', queuesSource);
pythonModules.set('asyncio.runners', runnersSource);
pythonModules.set('asyncio.taskgroups', taskgroupsSource);
pythonModules.set('asyncio.tasks', tasksSource);
pythonModules.set('asyncio.timeouts', timeoutsSource);
