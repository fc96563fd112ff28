"""Watches the memory of a service."""
import tracemalloc
from collections import deque


class Watch:
    def __init__(self, names):
        self.names = names
        self._began = not tracemalloc.is_tracing()
        if self._began:
            tracemalloc.start()
        self._first = self.take()
        self._history = deque(maxlen=10)

    @property
    def history(self):
        return list(self._history)

    def take(self):
        filters = [tracemalloc.Filter(True, '*' + name) for name in self.names]
        return tracemalloc.take_snapshot().filter_traces(filters)

    def look(self):
        if self._first is None:
            return []
        differences = self.take().compare_to(self._first, 'lineno')
        grown = sorted((entry for entry in differences if entry.size_diff >= 1000), key=lambda entry: -entry.size_diff)
        self._history.append([describe(entry) for entry in grown[:3]])
        return self._history[-1]

    def close(self):
        if self._first is not None:
            self._first = None
            if self._began:
                tracemalloc.stop()


def describe(entry):
    frame = entry.traceback[0]
    return '%s:%d' % (frame.filename.rpartition('/')[2], frame.lineno)
