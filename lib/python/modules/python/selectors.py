"""Waiting for many connections, by name: there is no network."""

import abc
from collections import namedtuple

EVENT_READ, EVENT_WRITE = 1, 2
SelectorKey = namedtuple('SelectorKey', ['fileobj', 'fd', 'events', 'data'])


class BaseSelector(metaclass=abc.ABCMeta):
    """Waits for several files."""

    @abc.abstractmethod
    def register(self, fileobj, events, data=None):
        """Wait for a file."""

    @abc.abstractmethod
    def unregister(self, fileobj):
        """Wait for a file no more."""

    @abc.abstractmethod
    def select(self, timeout=None):
        """Wait."""

    def close(self):
        """Let go of everything."""

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class SelectSelector(BaseSelector):
    """Waits by select()."""

    def register(self, fileobj, events, data=None):
        raise OSError('There is no network in here')

    def unregister(self, fileobj):
        raise KeyError('%r is not registered' % (fileobj,))

    def select(self, timeout=None):
        raise OSError('There is no network in here')


class PollSelector(SelectSelector):
    """Waits by poll()."""


class EpollSelector(SelectSelector):
    """Waits by epoll()."""


DefaultSelector = EpollSelector
