"""Tasks, and waiting for several things at once."""

import contextvars
import functools
import sys
import types
import weakref

from asyncio import events
from asyncio.coroutines import iscoroutine
from asyncio.exceptions import CancelledError, InvalidStateError, TimeoutError
from asyncio.futures import Future, isfuture

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_scheduled_tasks = weakref.WeakSet()
_current_tasks = {}
_task_counter = 0


class Task(Future):
    """A coroutine that the loop runs."""

    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        global _task_counter
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        if name is None:
            _task_counter += 1
            name = f'Task-{_task_counter}'
        self._name = str(name)
        self._num_cancels_requested = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        self._loop.call_soon(self._step, context=self._context)
        _scheduled_tasks.add(self)

    def __del__(self):
        if self._state == 'PENDING' and self._log_destroy_pending:
            self._loop.call_exception_handler({'task': self, 'message': 'Task was destroyed but it is pending!'})
        super().__del__()

    def __repr__(self):
        return '<' + self.__class__.__name__ + ' ' + ' '.join(self._repr_info()) + '>'

    def _repr_info(self):
        info = super()._repr_info()
        if self._must_cancel and self._state == 'PENDING':
            info[0] = 'cancelling'
        info.insert(1, f'name={self._name!r}')
        if self._fut_waiter is not None:
            info.insert(2, f'wait_for={self._fut_waiter!r}')
        if self._coro is not None:
            info.insert(2, f'coro=<{_format_coroutine(self._coro)}>')
        return info

    def get_coro(self):
        """The coroutine."""
        return self._coro

    def get_context(self):
        """The context it runs in."""
        return self._context

    def get_name(self):
        """Its name."""
        return self._name

    def set_name(self, value):
        """Give it another name."""
        self._name = str(value)

    def set_result(self, result):
        """Not for tasks."""
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        """Not for tasks."""
        raise RuntimeError('Task does not support set_exception operation')

    def get_stack(self, *, limit=None):
        """The frames at which it is suspended."""
        frame = getattr(self._coro, 'cr_frame', None)
        return [] if frame is None else [frame]

    def print_stack(self, *, limit=None, file=None):
        """Print where it is suspended."""
        import traceback
        file = sys.stderr if file is None else file
        frames = self.get_stack()
        if not frames:
            print(f'No stack for {self!r}', file=file)
            return
        print(f'Stack for {self!r} (most recent call last):', file=file)
        for line in traceback.format_stack(frames[0])[-1:]:
            print(line, file=file, end='')

    def cancel(self, msg=None):
        """Have CancelledError raised where the coroutine waits; False if the task is done."""
        self._log_traceback = False
        if self._state != 'PENDING':
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        """How often cancel() was asked for and not taken back."""
        return self._num_cancels_requested

    def uncancel(self):
        """Take one request back; how many are left."""
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    def _step(self, exc=None):
        if self._state != 'PENDING':
            raise InvalidStateError(f'__step(): already done: {self!r}, {exc!r}')
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        before = _current_tasks.get(loop)
        _current_tasks[loop] = self
        try:
            if exc is None:
                result = self._coro.send(None)
            else:
                result = self._coro.throw(exc)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as error:
            self._cancelled_exc = _without_step(error)
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as error:
            super().set_exception(_without_step(error))
            raise
        except BaseException as error:
            super().set_exception(_without_step(error))
        else:
            self._wait_on(result)
        finally:
            if before is None:
                _current_tasks.pop(loop, None)
            else:
                _current_tasks[loop] = before
            self = exc = None

    def _wait_on(self, result):
        blocking = getattr(result, '_asyncio_future_blocking', None)
        if blocking is not None:
            if result._loop is not self._loop:
                self._fail(f'Task {self!r} got Future {result!r} attached to a different loop')
            elif not blocking:
                self._fail(f'yield was used instead of yield from in task {self!r} with {result!r}')
            elif result is self:
                self._fail(f'Task cannot await on itself: {self!r}')
            else:
                result._asyncio_future_blocking = False
                result.add_done_callback(self._wakeup, context=self._context)
                self._fut_waiter = result
                if self._must_cancel and result.cancel(msg=self._cancel_message):
                    self._must_cancel = False
        elif result is None:
            self._loop.call_soon(self._step, context=self._context)
        else:
            self._fail(f'Task got bad yield: {result!r}')

    def _fail(self, message):
        self._loop.call_soon(self._step, RuntimeError(message), context=self._context)

    def _wakeup(self, future):
        if future._state == 'CANCELLED':
            self._step(future._make_cancelled_error())
        else:
            # The coroutine takes the result, or the exception, from the future itself.
            self._step()
        self = None


def _without_step(error):
    traceback = error.__traceback__
    error.__traceback__ = traceback and traceback.tb_next
    return error


def _format_coroutine(coro):
    name = getattr(coro, '__qualname__', None) or getattr(coro, '__name__', None) or type(coro).__name__
    code = getattr(coro, 'cr_code', None) or getattr(coro, 'gi_code', None)
    if code is None:
        return f'{name}()'
    frame = getattr(coro, 'cr_frame', None) or getattr(coro, 'gi_frame', None)
    if getattr(coro, 'cr_running', False):
        return f'{name}() running at {code.co_filename}:{frame.f_lineno}'
    if frame is None:
        return f'{name}() done, defined at {code.co_filename}:{code.co_firstlineno}'
    return f'{name}() running at {code.co_filename}:{frame.f_lineno}'


def current_task(loop=None):
    """The task that runs now, or None."""
    return _current_tasks.get(events.get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """The tasks of the loop that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in list(_scheduled_tasks) if task._loop is loop and not task.done()}


def create_task(coro, *, name=None, context=None, **kwargs):
    """Have a coroutine run by the running loop."""
    return events.get_running_loop().create_task(coro, name=name, context=context, **kwargs)


async def _await(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """A future for something that can be awaited."""
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future._loop:
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _await(coro_or_future)
    if loop is None:
        try:
            loop = events.get_event_loop()
        except RuntimeError:
            coro_or_future.close()
            raise
    return loop.create_task(coro_or_future)


@types.coroutine
def _turn():
    yield


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


async def sleep(delay, result=None):
    """Come back after so many seconds."""
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    if delay <= 0:
        await _turn()
        return result
    loop = events.get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        handle.cancel()


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for tasks: sets of those that are done and of those that are not."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.' if sys.version_info >= (3, 11) else 'Set of coroutines/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        if sys.version_info >= (3, 11):
            raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
        fs = {ensure_future(f) for f in fs}
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    left = sum(not f.done() for f in fs)
    done_already = [f for f in fs if f.done()]
    if not left or (return_when == FIRST_COMPLETED and done_already) or (
            return_when == FIRST_EXCEPTION and any(not f.cancelled() and f._exception is not None for f in done_already)):
        return set(done_already), {f for f in fs if not f.done()}
    handle = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)

    def on_completion(f):
        nonlocal left
        left -= 1
        if left <= 0 or return_when == FIRST_COMPLETED or (
                return_when == FIRST_EXCEPTION and not f.cancelled() and f.exception() is not None):
            if handle is not None:
                handle.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for f in fs:
        f.add_done_callback(on_completion)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for f in fs:
            f.remove_done_callback(on_completion)
    done, pending = set(), set()
    for f in fs:
        (done if f.done() else pending).add(f)
    return done, pending


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _cancel_and_wait(fut, loop):
    waiter = loop.create_future()
    release = functools.partial(_release_waiter, waiter)
    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


def _result_after_timeout(fut):
    try:
        return fut.result()
    except CancelledError as exc:
        raise TimeoutError() from exc


async def _wait_for_task(fut, timeout):
    # Up to 3.11 what is waited for becomes a task of its own.
    loop = events.get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut, loop)
        return _result_after_timeout(fut)
    waiter = loop.create_future()
    handle = loop.call_later(timeout, _release_waiter, waiter)
    release = functools.partial(_release_waiter, waiter)
    fut = ensure_future(fut, loop=loop)
    fut.add_done_callback(release)
    try:
        try:
            await waiter
        except CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            await _cancel_and_wait(fut, loop)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(release)
        await _cancel_and_wait(fut, loop)
        return _result_after_timeout(fut)
    finally:
        handle.cancel()


async def wait_for(fut, timeout):
    """Wait for one thing, at most so long; it is cancelled when that is over."""
    if sys.version_info < (3, 12):
        return await _wait_for_task(fut, timeout)
    from asyncio import timeouts
    if fut is not None and not isfuture(fut) and not iscoroutine(fut) and not hasattr(type(fut), '__await__'):
        raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        fut.cancel()
        try:
            await fut
        except CancelledError as exc:
            raise TimeoutError from exc
        return fut.result()
    async with timeouts.timeout(timeout):
        return await fut


def as_completed(fs, *, timeout=None):
    """Give awaitables for the results, the first one first."""
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    return _AsCompleted(fs, timeout)


class _AsCompleted:
    def __init__(self, fs, timeout):
        from asyncio.queues import Queue
        self._done = Queue()
        loop = events.get_event_loop()
        todo = {ensure_future(f, loop=loop) for f in set(fs)}
        self._left = len(todo)
        self._todo = todo
        self._handle = None
        for f in todo:
            f.add_done_callback(self._on_completion)
        if todo and timeout is not None:
            self._handle = loop.call_later(timeout, self._on_timeout)

    def _on_completion(self, f):
        if f not in self._todo:
            return
        self._todo.remove(f)
        self._done.put_nowait(f)
        if not self._todo and self._handle is not None:
            self._handle.cancel()

    def _on_timeout(self):
        for f in self._todo:
            f.remove_done_callback(self._on_completion)
            self._done.put_nowait(None)
        self._todo.clear()

    async def _wait_for_one(self, resolve=True):
        f = await self._done.get()
        if f is None:
            raise TimeoutError
        return f.result() if resolve else f

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one()

    if sys.version_info >= (3, 13):
        def __aiter__(self):
            return self

        async def __anext__(self):
            if not self._left:
                raise StopAsyncIteration
            self._left -= 1
            return await self._wait_for_one(False)


class _GatheringFuture(Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                cancelled = True
        if cancelled:
            self._cancel_requested = True
        return cancelled


def gather(*coros_or_futures, return_exceptions=False):
    """A future for the results of all, in their order."""
    if not coros_or_futures:
        loop = events.get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer
    finished = 0
    children = []
    seen = {}
    outer = None
    loop = None

    def done(child):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            exc = child.exception()
            if exc is not None:
                outer.set_exception(exc)
                return
        if finished < len(seen):
            return
        results = []
        for each in children:
            if each.cancelled():
                results.append(CancelledError('' if each._cancel_message is None else each._cancel_message))
            else:
                exc = each.exception()
                results.append(each._result if exc is None else exc)
        if outer._cancel_requested:
            outer.set_exception(children[0]._make_cancelled_error())
        else:
            outer.set_result(results)

    for arg in coros_or_futures:
        if arg not in seen:
            future = ensure_future(arg, loop=loop)
            if loop is None:
                loop = future._loop
            if future is not arg and isinstance(future, Task):
                future._log_destroy_pending = False
            seen[arg] = future
            if not future.done():
                future.add_done_callback(done)
            else:
                loop.call_soon(done, future)
        else:
            future = seen[arg]
        children.append(future)
    outer = _GatheringFuture(children, loop=loop)
    return outer


def shield(arg):
    """Wait for something that is not cancelled when the waiting is."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def inner_done(future):
        if outer.cancelled():
            if not future.cancelled():
                future.exception()
            return
        if future.cancelled():
            outer.cancel()
        elif (exc := future.exception()) is not None:
            outer.set_exception(exc)
        else:
            outer.set_result(future._result)

    def outer_done(_):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Hand a coroutine to a loop of another thread; a future of concurrent.futures."""
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    import concurrent.futures
    result = concurrent.futures.Future()

    def start():
        task = ensure_future(coro, loop=loop)

        def copy(done):
            if done.cancelled():
                result.cancel()
                result.set_running_or_notify_cancel()
            elif (exc := done.exception()) is not None:
                result.set_exception(exc)
            else:
                result.set_result(done.result())
        task.add_done_callback(copy)

    loop.call_soon_threadsafe(start)
    return result


async def to_thread(func, /, *args, **kwargs):
    """Call a function in another thread."""
    loop = events.get_running_loop()
    context = contextvars.copy_context()
    return await loop.run_in_executor(None, functools.partial(context.run, func, *args, **kwargs))
