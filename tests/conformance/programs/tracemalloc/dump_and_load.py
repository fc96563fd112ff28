import os
import tempfile
import tracemalloc

tracemalloc.start(2)
data = bytearray(123_456)
snapshot = tracemalloc.take_snapshot()
tracemalloc.stop()

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'snapshot.bin')
    snapshot.dump(path)
    print(os.path.getsize(path) > 100)
    loaded = tracemalloc.Snapshot.load(path)
print(loaded.traces == snapshot.traces, loaded.traceback_limit, len(loaded.traces) == len(snapshot.traces))
print(loaded.statistics('lineno') == snapshot.statistics('lineno'))
print([stat.traceback[0].lineno for stat in loaded.statistics('traceback') if stat.size > 100_000])
