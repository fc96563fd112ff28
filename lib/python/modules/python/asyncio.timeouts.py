"""Time limits for blocks."""

import sys

from asyncio import events, tasks
from asyncio.exceptions import CancelledError, TimeoutError


# From 3.13 on, exceptions that the cancelled block raised instead tell of the timeout.
_LOOKS_DEEPER = sys.version_info >= (3, 13)


def _put_timeout_behind(exc):
    """Let a TimeoutError stand between the exception and the cancellation during which it was raised."""
    while exc.__context__ is not None:
        cancelled = exc.__context__
        if isinstance(cancelled, CancelledError):
            late = TimeoutError()
            late.__context__ = late.__cause__ = cancelled
            exc.__context__ = late
            break
        exc = cancelled


class Timeout:
    """A block that may only take so long; made by timeout() and timeout_at()."""

    def __init__(self, when):
        self._state = 'created'
        self._handle = None
        self._task = None
        self._when = when

    def when(self):
        """The deadline, by the loop's clock, or None."""
        return self._when

    def reschedule(self, when):
        """Set another deadline."""
        if self._state != 'active':
            if self._state == 'created':
                raise RuntimeError('Timeout has not been entered')
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        if when is None:
            self._handle = None
        else:
            loop = events.get_running_loop()
            if when <= loop.time():
                self._handle = loop.call_soon(self._on_timeout)
            else:
                self._handle = loop.call_at(when, self._on_timeout)

    def expired(self):
        """Whether the time was over before the block was."""
        return self._state in ('expiring', 'expired')

    def __repr__(self):
        info = [self._state]
        if self._state == 'active':
            info.append(f'when={None if self._when is None else round(self._when, 3)}')
        return f'<Timeout [{self._state}] {" ".join(info[1:])}>'.replace(' >', '>')

    async def __aenter__(self):
        if self._state != 'created':
            raise RuntimeError('Timeout has already been entered')
        task = tasks.current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = 'active'
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and exc_type is not None:
                if exc_type is CancelledError or _LOOKS_DEEPER and issubclass(exc_type, CancelledError):
                    raise TimeoutError from exc_val
                if _LOOKS_DEEPER and exc_val is not None:
                    _put_timeout_behind(exc_val)
                    if isinstance(exc_val, ExceptionGroup):
                        for exc in exc_val.exceptions:
                            _put_timeout_behind(exc)
        elif self._state == 'active':
            self._state = 'finished'
        return None

    def _on_timeout(self):
        self._task.cancel()
        self._state = 'expiring'
        self._handle = None


def timeout(delay):
    """A block that may take so many seconds."""
    return Timeout(None if delay is None else events.get_running_loop().time() + delay)


def timeout_at(when):
    """A block that has to end at that time of the loop's clock."""
    return Timeout(when)
