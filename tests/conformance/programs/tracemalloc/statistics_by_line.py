import tracemalloc

HERE = tracemalloc.Filter(True, __file__)


def large(key_type, **options):
    snapshot = tracemalloc.take_snapshot().filter_traces([HERE])
    return [stat for stat in snapshot.statistics(key_type, **options) if stat.size > 40_000]


tracemalloc.start()
first = bytearray(100_000)


def make():
    return bytearray(50_000)


second = make()
words = [bytes(1000) for _ in range(60)]

for stat in large('lineno'):
    print(stat.traceback[0].lineno, round(stat.size, -4), 'size=' in str(stat))
for stat in large('filename'):
    print(stat.traceback[0].lineno, stat.size > 210_000, len(stat.traceback))
for stat in large('traceback'):
    print(len(stat.traceback), stat.traceback.format()[1:])
print([stat.traceback[0].lineno for stat in large('lineno', cumulative=True)])
print(tracemalloc.get_traceback_limit(), tracemalloc.is_tracing())
