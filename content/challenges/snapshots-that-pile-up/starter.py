"""Watches the memory of a service."""
import tracemalloc


class Watch:
    def __init__(self, names):
        self.names = names
        tracemalloc.start()
        self.snapshots = [self.take()]
        self.history = []

    def take(self):
        filters = [tracemalloc.Filter(True, '*' + name) for name in self.names]
        return tracemalloc.take_snapshot().filter_traces(filters)

    def look(self):
        self.snapshots.append(self.take())
        differences = self.snapshots[-1].compare_to(self.snapshots[0], 'lineno')
        grown = sorted((entry for entry in differences if entry.size_diff >= 1000), key=lambda entry: -entry.size_diff)
        self.history.append([describe(entry) for entry in grown[:3]])
        return self.history[-1]

    def close(self):
        tracemalloc.stop()


def describe(entry):
    frame = entry.traceback[0]
    return '%s:%d' % (frame.filename.rpartition('/')[2], frame.lineno)
