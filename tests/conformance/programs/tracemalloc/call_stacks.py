import tracemalloc


def inner():
    return bytearray(70_000)


def middle():
    return inner()


class Holder:
    def __init__(self):
        self.data = middle()


def numbers():
    yield bytearray(80_000)


tracemalloc.start(4)
holder = Holder()
generated = next(numbers())
deep = [lambda: bytearray(90_000)][0]()


def describe(traceback):
    return [frame.lineno for frame in traceback]


print(describe(tracemalloc.get_object_traceback(holder.data)))
print(describe(tracemalloc.get_object_traceback(generated)))
print(describe(tracemalloc.get_object_traceback(deep)))
print(describe(tracemalloc.get_object_traceback(holder)))
snapshot = tracemalloc.take_snapshot()
tracemalloc.stop()
large = [trace for trace in snapshot.traces if trace.size > 60_000]
for trace in sorted(large, key=lambda trace: trace.size):
    print(trace.size, describe(trace.traceback), trace.traceback.total_nframe)
    print('\n'.join(line for line in trace.traceback.format() if 'File' not in line))
stats = [stat for stat in snapshot.statistics('lineno', cumulative=True) if stat.size > 60_000]
print(sorted(stat.traceback[0].lineno for stat in stats))
