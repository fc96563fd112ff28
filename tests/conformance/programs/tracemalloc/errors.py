import tracemalloc


def attempt(call, *args, **kwargs):
    try:
        print(call(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


attempt(tracemalloc.start, 0)
attempt(tracemalloc.start, -1)
attempt(tracemalloc.start, 65536)
attempt(tracemalloc.start, 'x')
attempt(tracemalloc.start, 1.5)
attempt(tracemalloc.start, 2 ** 40)
attempt(tracemalloc.start, 2 ** 100)
attempt(tracemalloc.take_snapshot)
attempt(tracemalloc.stop, 1)
attempt(tracemalloc.get_object_traceback, object())
snapshot = tracemalloc.Snapshot([(0, 5, (('a.py', 2),), 1)], 1)
attempt(snapshot.statistics, 'bogus')
attempt(snapshot.statistics, 'traceback', cumulative=True)
attempt(snapshot.filter_traces, tracemalloc.Filter(True, 'a.py'))
attempt(lambda: len(snapshot.filter_traces(()).traces))
attempt(tracemalloc.BaseFilter(True)._match, None)
attempt(lambda: snapshot.traces[1])
attempt(lambda: tracemalloc.Frame(('a.py', 2)) < 3)
attempt(tracemalloc.Snapshot.load, 'nothing-here.bin')
