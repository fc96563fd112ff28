from tracemalloc import Frame, Statistic, StatisticDiff, Trace, Traceback, _format_size

a, b = Frame(('a.py', 2)), Frame(('b.py', 1))
print(a, repr(a), a.filename, a.lineno, a == Frame(('a.py', 2)), a < b, a >= b, a == 'a.py:2', hash(a) == hash(Frame(('a.py', 2))))
traceback = Traceback((('new.py', 9), ('middle.py', 5), ('old.py', 1)))
print(traceback, repr(traceback), len(traceback), traceback.total_nframe)
print(repr(Traceback((('a.py', 2),), 7)), Traceback((('a.py', 2),), 7) == Traceback((('a.py', 2),)))
print(traceback[0], traceback[-1], traceback[:2], Frame(('old.py', 1)) in traceback, a in traceback)
print([frame.lineno for frame in traceback], list(reversed(traceback))[0], traceback.index(Frame(('middle.py', 5))))
print(traceback < Traceback((('z.py', 1),)), traceback == Traceback((('new.py', 9), ('middle.py', 5), ('old.py', 1))))
print(traceback.format())
print(traceback.format(limit=2), traceback.format(limit=-1), traceback.format(most_recent_first=True), traceback.format(limit=0))
trace = Trace((0, 12345, (('a.py', 2),), 1))
print(trace, repr(trace), trace == Trace((0, 12345, (('a.py', 2),), 1)), trace == 1)
stat = Statistic(Traceback((('a.py', 2),)), 20480, 3)
print(stat, repr(stat), stat == Statistic(Traceback((('a.py', 2),)), 20480, 3), hash(stat) == hash(Statistic(stat.traceback, 20480, 3)))
diff = StatisticDiff(Traceback((('a.py', 2),)), 100, -50, 2, -1)
print(diff, repr(diff), diff == stat, StatisticDiff(stat.traceback, 0, -2000000, 0, -2))
for size in 0, 1, 999, 10239, 10240, 102399, 102400, 10 ** 7, 10 ** 9, 10 ** 12, 10 ** 17, -5000, -50000:
    print(_format_size(size, False), _format_size(size, True))
for name in 'filename', 'size':
    try:
        setattr(a if name == 'filename' else trace, name, 1)
    except AttributeError as e:
        print(type(e).__name__)
