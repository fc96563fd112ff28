"""Asynchronous programs: coroutines, run by an event loop on the clock of the run."""

import sys

from asyncio.exceptions import (
    BrokenBarrierError, CancelledError, IncompleteReadError, InvalidStateError, LimitOverrunError, SendfileNotAvailableError, TimeoutError)
from asyncio.events import (
    AbstractEventLoop, BaseEventLoop, Handle, SelectorEventLoop, TimerHandle, _get_running_loop, _set_running_loop, get_event_loop,
    get_event_loop_policy, get_running_loop, new_event_loop, set_event_loop, set_event_loop_policy)
from asyncio.coroutines import iscoroutine, iscoroutinefunction
from asyncio.futures import Future, isfuture, wrap_future
from asyncio.tasks import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, all_tasks, as_completed, create_task, current_task, ensure_future, gather,
    run_coroutine_threadsafe, shield, sleep, to_thread, wait, wait_for)
from asyncio.locks import BoundedSemaphore, Condition, Event, Lock, Semaphore
from asyncio.queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull
from asyncio.runners import run

if sys.version_info >= (3, 11):
    from asyncio.locks import Barrier
    from asyncio.runners import Runner
    from asyncio.taskgroups import TaskGroup
    from asyncio.timeouts import Timeout, timeout, timeout_at
if sys.version_info >= (3, 13):
    from asyncio.events import EventLoop
    from asyncio.queues import QueueShutDown


def _no_network(name):
    async def function(*args, **kwargs):
        raise NotImplementedError(f'asyncio.{name}() needs a network or processes, which there are not here')
    function.__name__ = function.__qualname__ = name
    return function


for _name in ('open_connection', 'start_server', 'open_unix_connection', 'start_unix_server', 'create_subprocess_exec',
              'create_subprocess_shell'):
    globals()[_name] = _no_network(_name)
del _name

if sys.version_info < (3, 14):
    from asyncio.events import AbstractEventLoopPolicy, _UnixDefaultEventLoopPolicy as DefaultEventLoopPolicy
else:
    def __getattr__(name):
        from asyncio import events
        policies = {'AbstractEventLoopPolicy': events.AbstractEventLoopPolicy, 'DefaultEventLoopPolicy': events._UnixDefaultEventLoopPolicy}
        if name not in policies:
            raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
        events._warn_of_policies(name)
        return policies[name]
