"""Futures."""

import contextvars
import sys
from types import GenericAlias

from _asyncio import _FutureBase
from asyncio import events
from asyncio.exceptions import CancelledError, InvalidStateError


def isfuture(obj):
    """Whether it can be used as a future."""
    return hasattr(obj.__class__, '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


class Future(_FutureBase):
    """A result that is still to come."""

    _state = 'PENDING'
    _result = None
    _exception = None
    _exception_tb = None
    _loop = None
    _source_traceback = None
    _cancel_message = None
    _asyncio_future_blocking = False
    _log_traceback = False

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    def __repr__(self):
        return '<' + self.__class__.__name__ + ' ' + ' '.join(self._repr_info()) + '>'

    def _repr_info(self):
        info = [self._state.lower()]
        if self._state == 'FINISHED':
            if self._exception is not None:
                info.append(f'exception={self._exception!r}')
            else:
                info.append(f'result={_short_repr(self._result)}')
        if self._callbacks:
            info.append(_callbacks_repr(self._callbacks))
        return info

    def __del__(self):
        if not self._log_traceback:
            return
        self._loop.call_exception_handler({
            'message': f'{self.__class__.__name__} exception was never retrieved', 'exception': self._exception, 'future': self,
        })

    def get_loop(self):
        """The loop that the future belongs to."""
        return self._loop

    def _make_cancelled_error(self):
        if sys.version_info < (3, 11):
            exc = CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)
            exc.__context__ = self._cancelled_exc
            return exc
        if self._cancelled_exc is not None:
            exc = self._cancelled_exc
            self._cancelled_exc = None
            return exc
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    _cancelled_exc = None

    def _raise_not_ready(self):
        raise InvalidStateError('Result is not set.')

    def cancel(self, msg=None):
        """Cancel the future and schedule its callbacks; False if it is done."""
        self._log_traceback = False
        if self._state != 'PENDING':
            return False
        self._state = 'CANCELLED'
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks = self._callbacks[:]
        self._callbacks[:] = []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def cancelled(self):
        """Whether it was cancelled."""
        return self._state == 'CANCELLED'

    def done(self):
        """Whether there is a result, an exception, or it was cancelled."""
        return self._state != 'PENDING'

    def exception(self):
        """The exception, or None."""
        if self._state == 'CANCELLED':
            raise self._make_cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Exception is not set.')
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Have it called, with the future, once that is done."""
        if self._state != 'PENDING':
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        """Take a callback back; how often it was there."""
        kept = [(f, context) for f, context in self._callbacks if f != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        """Make it done, with a result."""
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        self._result = result
        self._state = 'FINISHED'
        self._schedule_callbacks()

    def set_exception(self, exception):
        """Make it done, with an exception."""
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            error = RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future')
            error.__cause__ = error.__context__ = exception
            if sys.version_info < (3, 12):
                error = TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
                raise error
            exception = error
        if not isinstance(exception, BaseException):
            raise TypeError('invalid exception object')
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = 'FINISHED'
        self._schedule_callbacks()
        self._log_traceback = True


def _short_repr(value):
    try:
        from reprlib import repr as short
    except ImportError:
        short = repr
    return short(value)


def _format_callback(callback):
    import functools
    if isinstance(callback, functools.partial):
        return f'{_format_callback(callback.func)}({", ".join(map(repr, callback.args))})'
    owner = getattr(callback, '__self__', None)
    if isinstance(owner, Future) and callback.__name__.endswith('wakeup'):
        return f'{type(owner).__name__}.task_wakeup()'
    name = getattr(callback, '__qualname__', None) or getattr(callback, '__name__', None) or repr(callback)
    text = f'{name}()'
    code = getattr(getattr(callback, '__wrapped__', callback), '__code__', None)
    return text if code is None else f'{text} at {code.co_filename}:{code.co_firstlineno}'


def _callbacks_repr(callbacks):
    texts = [_format_callback(callback) for callback, _ in callbacks]
    if len(texts) > 2:
        texts[1:-1] = [f'<{len(texts) - 2} more>']
    return f'cb=[{", ".join(texts)}]'


def wrap_future(future, *, loop=None):
    """A future of the loop for one of concurrent.futures."""
    if isfuture(future):
        return future
    if loop is None:
        loop = events.get_event_loop()
    wrapped = loop.create_future()

    def copy():
        if wrapped.cancelled():
            return
        if future.cancelled():
            wrapped.cancel()
        elif (exception := future.exception()) is not None:
            wrapped.set_exception(exception)
        else:
            wrapped.set_result(future.result())

    future.add_done_callback(lambda _: loop.call_soon_threadsafe(copy))
    wrapped.add_done_callback(lambda done: done.cancelled() and future.cancel())
    return wrapped
