import gc
import tracemalloc

gc.collect()
tracemalloc.start()
rows = []
for n in range(3):
    rows.append(bytearray(10_000))
grown = []
grown.extend(range(2000))
grown.extend(
    range(2000)
)
late = bytearray(5)
late.extend(bytes(40_000))


def place(o):
    return tracemalloc.get_object_traceback(o)[0].lineno


print([place(row) for row in rows], place(late))
# The storage of a list belongs to the line that last made it grow.
sizes = {stat.traceback[0].lineno: stat.size for stat in tracemalloc.take_snapshot().statistics('lineno')}
print(sizes[15] >= 40_000, sizes.get(11, 0) < 1000, max(sizes.get(12, 0), sizes.get(13, 0)) > 30_000)
old = place(rows[0])
rows.clear()
row = bytearray(10_000)
print(old, place(row), tracemalloc.get_object_traceback(n))
