"""The event loop, on the clock of the run."""

import collections
import contextvars
import heapq
import math
import sys
import threading
import time
import warnings
import weakref

_running_loop = None
_event_loop_policy = None


class Handle:
    """A call that the loop is to make."""

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def __repr__(self):
        return '<' + ' '.join(self._repr_info()) + '>'

    def _repr_info(self):
        from asyncio.futures import _format_callback
        info = [self.__class__.__name__]
        if self._cancelled:
            info.append('cancelled')
        if self._callback is not None:
            info.append(_format_callback(self._callback))
        return info

    def get_context(self):
        """The context in which the call is made."""
        return self._context

    def cancel(self):
        """Do not make the call."""
        if not self._cancelled:
            self._cancelled = True
            self._callback = None
            self._args = None

    def cancelled(self):
        """Whether the call is not to be made."""
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            from asyncio.futures import _format_callback
            self._loop.call_exception_handler({
                'message': f'Exception in callback {_format_callback(self._callback)}', 'exception': exc, 'handle': self,
            })
        self = None


class TimerHandle(Handle):
    """A call that the loop is to make at a given time."""

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        """The time, by the loop's clock."""
        return self._when

    def __lt__(self, other):
        return self._when < other._when


class AbstractEventLoop:
    """What all event loops are."""


class BaseEventLoop(AbstractEventLoop):
    """Runs callbacks and tasks, one at a time. When all wait, time passes until the next is due."""

    def __init__(self):
        self._ready = collections.deque()
        self._scheduled = []
        self._sequence = 0
        self._closed = self._stopping = self._running = self._debug = False
        self._exception_handler = None
        self._task_factory = None
        self._asyncgens = weakref.WeakSet()
        self._executor = None
        self._outside = 0
        self._wakeup = None
        self.slow_callback_duration = 0.1

    def __repr__(self):
        return f'<{self.__class__.__name__} running={self._running} closed={self._closed} debug={self._debug}>'

    def time(self):
        """The time, in seconds."""
        return time.monotonic()

    def is_running(self):
        """Whether it is running."""
        return self._running

    def is_closed(self):
        """Whether it was closed."""
        return self._closed

    def get_debug(self):
        """Whether it is in debug mode."""
        return self._debug

    def set_debug(self, enabled):
        """Switch debug mode on or off."""
        self._debug = enabled

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def call_soon(self, callback, *args, context=None):
        """Call it as soon as possible, in the order of these calls."""
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        """As call_soon, from another thread."""
        handle = self.call_soon(callback, *args, context=context)
        if self._wakeup is not None:
            self._wakeup.set()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        """Call it after so many seconds."""
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Call it at that time of the loop's clock."""
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        handle = TimerHandle(when, callback, args, self, context)
        self._sequence += 1
        heapq.heappush(self._scheduled, (when, self._sequence, handle))
        return handle

    def create_future(self):
        """A future of this loop."""
        from asyncio.futures import Future
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **kwargs):
        """Have a coroutine run as a task."""
        self._check_closed()
        if self._task_factory is not None:
            task = self._task_factory(self, coro) if context is None else self._task_factory(self, coro, context=context)
            if name is not None:
                task.set_name(name)
            return task
        from asyncio.tasks import Task
        task = Task(coro, loop=self, name=name, context=context, **kwargs)
        return task

    def set_task_factory(self, factory):
        """Have tasks made by that function."""
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        """The function that makes tasks, or None."""
        return self._task_factory

    def run_forever(self):
        """Run until stop() is called."""
        global _running_loop
        self._check_closed()
        if self._running:
            raise RuntimeError('This event loop is already running')
        if _running_loop is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._asyncgens.add, finalizer=self._finalize_asyncgen)
        self._running = True
        _running_loop = self
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            _running_loop = None
            sys.set_asyncgen_hooks(*hooks)

    def _finalize_asyncgen(self, agen):
        self._asyncgens.discard(agen)
        if not self._closed:
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    def run_until_complete(self, future):
        """Run until the future is done; its result."""
        from asyncio.futures import isfuture
        from asyncio.tasks import ensure_future
        self._check_closed()
        if self._running:
            raise RuntimeError('This event loop is already running')
        if _running_loop is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        new_task = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if new_task and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        """Leave run_forever after this turn."""
        self._stopping = True

    def close(self):
        """End it for good."""
        if self._running:
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        if self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor = None

    async def shutdown_asyncgens(self):
        """Close what asynchronous generators there are."""
        from asyncio.tasks import gather
        closing = list(self._asyncgens)
        self._asyncgens.clear()
        if not closing:
            return
        for result, agen in zip(await gather(*[agen.aclose() for agen in closing], return_exceptions=True), closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {agen!r}', 'exception': result, 'asyncgen': agen,
                })

    async def shutdown_default_executor(self, timeout=None):
        """Wait for what the default executor still does."""
        if self._executor is not None:
            self._executor.shutdown(wait=True)
            self._executor = None

    def set_default_executor(self, executor):
        """What run_in_executor(None, …) uses."""
        self._executor = executor

    def run_in_executor(self, executor, func, *args):
        """Have a function called by another thread; a future."""
        self._check_closed()
        from asyncio.futures import wrap_future
        if self._wakeup is None:
            import threading
            self._wakeup = threading.Event()
        if executor is None:
            if self._executor is None:
                from concurrent.futures import ThreadPoolExecutor
                self._executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
            executor = self._executor
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_exception_handler(self, handler):
        """What is called with the context of an error that nobody handles."""
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def get_exception_handler(self):
        """The handler of errors, or None."""
        return self._exception_handler

    def default_exception_handler(self, context):
        """Write what happened to stderr, as the logger `asyncio` does without a configuration."""
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        text = '\n'.join(lines) + '\n'
        exception = context.get('exception')
        if exception is not None:
            import traceback
            text += ''.join(traceback.format_exception(type(exception), exception, exception.__traceback__))
        sys.stderr.write(text)

    def call_exception_handler(self, context):
        """Tell the handler of errors."""
        if self._exception_handler is None:
            self.default_exception_handler(context)
        else:
            self._exception_handler(self, context)

    def _run_once(self):
        scheduled = self._scheduled
        while scheduled and scheduled[0][2]._cancelled:
            heapq.heappop(scheduled)
        if not self._ready and not self._stopping:
            self._wait(max(0, scheduled[0][0] - self.time()) if scheduled else None)
        end = self.time() + 1e-9
        while scheduled and scheduled[0][0] < end:
            handle = heapq.heappop(scheduled)[2]
            if not handle._cancelled:
                self._ready.append(handle)
        # What the calls make ready waits for the next turn. A call that was made is let go of before the next one.
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()
        # An exception may hold this frame, and the frame what it names.
        handle = None

    def _wait(self, timeout):
        if self._wakeup is not None:
            self._wakeup.wait(timeout)
            self._wakeup.clear()
        elif timeout is None:
            # Nothing can ever happen any more, unless another thread says so.
            import threading
            self._wakeup = threading.Event()
            self._wakeup.wait()
            self._wakeup.clear()
        else:
            # A selector waits for whole milliseconds, and so calls that are due almost at the same time come in one turn.
            time.sleep(math.ceil(timeout * 1e3) * 1e-3)


def _no_network(name):
    def method(self, *args, **kwargs):
        raise NotImplementedError(f'{name}() needs a network, which there is not here')
    method.__name__ = name
    method.__qualname__ = f'BaseEventLoop.{name}'
    return method


for _name in ('create_connection', 'create_server', 'create_datagram_endpoint', 'create_unix_connection', 'create_unix_server',
              'sock_recv', 'sock_sendall', 'sock_connect', 'sock_accept', 'getaddrinfo', 'getnameinfo', 'subprocess_exec', 'subprocess_shell',
              'add_reader', 'remove_reader', 'add_writer', 'remove_writer', 'add_signal_handler', 'connect_read_pipe', 'connect_write_pipe'):
    setattr(BaseEventLoop, _name, _no_network(_name))
del _name


class SelectorEventLoop(BaseEventLoop):
    """The event loop that new_event_loop() makes."""


def _tell_selector():
    # The logger is there if the program has logging; without it nobody would hear.
    logging = sys.modules.get('logging')
    if logging is not None:
        logging.getLogger('asyncio').debug('Using selector: %s', 'EpollSelector')


_UnixSelectorEventLoop = type('_UnixSelectorEventLoop', (SelectorEventLoop,), {'__module__': 'asyncio.unix_events'})


if sys.version_info >= (3, 13):
    EventLoop = _UnixSelectorEventLoop


def _run_until_complete_cb(fut):
    if not fut.cancelled() and isinstance(fut._exception, (SystemExit, KeyboardInterrupt)):
        return
    fut.get_loop().stop()


def get_running_loop():
    """The loop that runs now."""
    if _running_loop is None:
        raise RuntimeError('no running event loop')
    return _running_loop


def _get_running_loop():
    return _running_loop


def _set_running_loop(loop):
    global _running_loop
    _running_loop = loop


class AbstractEventLoopPolicy:
    """Which event loop belongs to which thread."""

    def get_event_loop(self):
        """The loop of this thread."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Make it the loop of this thread."""
        raise NotImplementedError

    def new_event_loop(self):
        """A new loop."""
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One loop for each thread: the main thread's is made when it is asked for, up to 3.13."""

    _loop_factory = None

    class _Local(threading.local):
        _loop = None
        _set_called = False

    def __init__(self):
        self._local = self._Local()

    def get_event_loop(self):
        """The loop of this thread."""
        local = self._local
        is_made = local._loop is None and not local._set_called and threading.current_thread() is threading.main_thread()
        if is_made and sys.version_info < (3, 14):
            if sys.version_info >= (3, 12):
                _warn_of_no_loop()
            self.set_event_loop(self.new_event_loop())
        if local._loop is None:
            raise RuntimeError(f'There is no current event loop in thread {threading.current_thread().name!r}.')
        return local._loop

    def set_event_loop(self, loop):
        """Make it the loop of this thread."""
        self._local._set_called = True
        _check_instance(loop, AbstractEventLoop, 'loop')
        self._local._loop = loop

    def new_event_loop(self):
        """A new loop."""
        return self._loop_factory()


def _check_instance(value, expected, name):
    if value is None or isinstance(value, expected):
        return
    if sys.version_info < (3, 11):
        raise AssertionError
    raise TypeError(f"{name} must be an instance of {expected.__name__.lstrip('_')} or None, not '{type(value).__name__}'")


def _warn_of_no_loop():
    # It is about the line outside of asyncio.
    frame, stacklevel = sys._getframe(1), 2
    while frame and (frame.f_globals.get('__name__') + '.').startswith('asyncio.'):
        frame, stacklevel = frame.f_back, stacklevel + 1
    warnings.warn('There is no current event loop', DeprecationWarning, stacklevel=stacklevel)


def _new_unix_loop():
    _tell_selector()
    return _UnixSelectorEventLoop()


if sys.version_info >= (3, 14):
    for _class in (AbstractEventLoopPolicy, BaseDefaultEventLoopPolicy):
        _class.__name__ = _class.__qualname__ = '_' + _class.__name__
    del _class

_UnixDefaultEventLoopPolicy = type('_UnixDefaultEventLoopPolicy', (BaseDefaultEventLoopPolicy,), {
    '__module__': 'asyncio.unix_events', '_loop_factory': staticmethod(_new_unix_loop)})


def _get_event_loop_policy():
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = _UnixDefaultEventLoopPolicy()
    return _event_loop_policy


def _warn_of_policies(name):
    if sys.version_info >= (3, 14):
        warnings.warn(f"'asyncio.{name}' is deprecated and slated for removal in Python 3.16", DeprecationWarning, stacklevel=3)


def get_event_loop_policy():
    """What decides on the loops of threads."""
    _warn_of_policies('get_event_loop_policy')
    return _get_event_loop_policy()


def _set_event_loop_policy(policy):
    global _event_loop_policy
    _check_instance(policy, AbstractEventLoopPolicy, 'policy')
    _event_loop_policy = policy


def set_event_loop_policy(policy):
    """Let it decide on the loops of threads; None is for the usual one."""
    _warn_of_policies('set_event_loop_policy')
    _set_event_loop_policy(policy)


def get_event_loop():
    """The running loop, or the one that was set."""
    return _get_event_loop_policy().get_event_loop() if _running_loop is None else _running_loop


def set_event_loop(loop):
    """Set the loop that get_event_loop() gives when none is running."""
    _get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """A new loop."""
    return _get_event_loop_policy().new_event_loop()
