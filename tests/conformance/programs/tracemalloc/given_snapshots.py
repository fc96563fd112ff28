from tracemalloc import Filter, DomainFilter, Snapshot

TRACES = [
    (0, 10, (('a.py', 2), ('b.py', 4)), 3),
    (0, 10, (('a.py', 2), ('b.py', 4)), 3),
    (1, 2, (('a.py', 5), ('b.py', 4)), 3),
    (2, 66, (('b.py', 1),), 1),
    (3, 7, (('<unknown>', 0),), 1),
]
snapshot = Snapshot(list(TRACES), 2)
print(snapshot.traces, len(snapshot.traces), snapshot.traceback_limit)
for trace in snapshot.traces:
    print(trace, repr(trace), trace.domain, trace.size, len(trace.traceback))
for key_type in 'lineno', 'filename', 'traceback':
    for stat in snapshot.statistics(key_type):
        print(key_type, stat, repr(stat))
for key_type in 'lineno', 'filename':
    print([str(stat) for stat in snapshot.statistics(key_type, cumulative=True)])

other = Snapshot([(0, 2, (('a.py', 5), ('b.py', 4)), 3), (0, 5000, (('a.py', 5), ('b.py', 4)), 3), (0, 400, (('c.py', 578),), 1)], 2)
for diff in other.compare_to(snapshot, 'lineno'):
    print(diff, repr(diff))
for diff in other.compare_to(snapshot, 'filename', cumulative=True):
    print(diff)


def lines(*filters):
    return [str(trace.traceback) for trace in snapshot.filter_traces(filters).traces]


print(lines(Filter(True, 'a.py')), lines(Filter(False, 'a.py')), lines(Filter(True, 'a.py', 5)))
print(lines(Filter(True, 'b.py', all_frames=True)), lines(Filter(False, 'b.py', all_frames=True)))
print(lines(Filter(True, '*.py'), Filter(False, 'a.py', 2)), lines(Filter(False, '<unknown>'), DomainFilter(False, 1)))
print(lines(DomainFilter(True, 2)), lines(Filter(True, 'a.py', domain=1)), lines(Filter(False, 'a.py', domain=1)))
filtered = snapshot.filter_traces([])
print(filtered is snapshot, filtered.traces == snapshot.traces, filtered.traces._traces is snapshot.traces._traces)
print(Filter(True, 'x.pyc').filename_pattern, Filter(True, 'x').lineno, Filter(False, 'x').all_frames, Filter(True, 'x').inclusive)
