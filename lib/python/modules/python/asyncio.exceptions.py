"""The exceptions of asyncio."""

import sys

if sys.version_info >= (3, 11):
    TimeoutError = TimeoutError
else:
    class TimeoutError(Exception):
        """The operation took too long."""


class CancelledError(BaseException):
    """The task or future was cancelled."""


class InvalidStateError(Exception):
    """That cannot be done to a future in its present state."""


class SendfileNotAvailableError(RuntimeError):
    """There is no sendfile here."""


class IncompleteReadError(EOFError):
    """The stream ended too early."""

    def __init__(self, partial, expected):
        wanted = 'undefined' if expected is None else repr(expected)
        super().__init__(f'{len(partial)} bytes read on a total of {wanted} expected bytes')
        self.partial = partial
        self.expected = expected


class LimitOverrunError(Exception):
    """More was read than the buffer takes."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed


class QueueEmpty(Exception):
    """There is nothing in the queue."""


class QueueFull(Exception):
    """There is no room in the queue."""


class BrokenBarrierError(RuntimeError):
    """The barrier was aborted or reset."""


for _name in ('TimeoutError', 'CancelledError', 'InvalidStateError'):
    if globals()[_name].__module__ != 'builtins':
        globals()[_name].__module__ = 'asyncio.exceptions'
for _name in ('QueueEmpty', 'QueueFull'):
    globals()[_name].__module__ = 'asyncio.queues'
del _name
