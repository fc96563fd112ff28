# sys.tracebacklimit, lengths that are too long, how parameters of signatures compare, what assertMultiLineEqual shows
import inspect, sys, traceback, unittest
def f(x, y): pass
p = inspect.signature(f).parameters
print(type(p), type(p.copy()))
a = inspect.signature(lambda x, y: 0).parameters; b = inspect.signature(lambda y, x: 0).parameters
print(a == b, a.copy() == b.copy())
def tried(f):
    try: print(f())
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, 'exceptions', ''), e.__suppress_context__, repr(e.__cause__), repr(e.__context__))
def r(n):
    if n: return r(n - 1)
    raise KeyError(n)
def s(n, **k):
    return s(n - 1, **k) if n else traceback.extract_stack(**k)
for lim in 'none', 1000, 2, 1, 0, -1, -2, None, 'x':
    if lim != 'none': sys.tracebacklimit = lim
    try: r(3)
    except KeyError as e:
        exc = e
    def n(g):
        try: return len(g())
        except Exception as e: return type(e).__name__ + str(e)
    print(lim, [n(lambda: traceback.format_exception(exc, **k)) for k in ({}, {'limit': 2}, {'limit': -2}, {'limit': 0}, {'limit': 9})], [n(lambda: traceback.extract_tb(exc.__traceback__, **k)) for k in ({}, {'limit': 2}, {'limit': -2}, {'limit': 0})], [n(lambda: s(3, **k)) for k in ({}, {'limit': 2}, {'limit': -2}, {'limit': 0})], n(lambda: traceback.StackSummary.extract(traceback.walk_tb(exc.__traceback__), limit=2)), n(lambda: traceback.TracebackException.from_exception(exc).stack), n(lambda: traceback.TracebackException.from_exception(exc, limit=-1).stack))
    print([x.name for x in traceback.extract_tb(exc.__traceback__, limit=-2)] if lim != 'x' else '', [x.name for x in traceback.extract_tb(exc.__traceback__)] if lim != 'x' else '', [x.name for x in s(2)] if lim != 'x' else '')
del sys.tracebacklimit
class H:
    def __len__(self): return -sys.maxsize - 10
class H2:
    def __len__(self): return sys.maxsize + 10
class H3:
    def __len__(self): return -10
for h in H, H2, H3: tried(lambda: len(h())); tried(lambda: bool(h())); tried(lambda: list(h()))
t = unittest.TestCase()
for a, b in [('', 'foo'), ('foo', ''), ('a', 'b'), ('a\n', 'b'), ('a', 'b\n'), ('', 'foo\n'), ('\n', ''), ('a\nb', 'a\nc\n')]:
    try: t.assertMultiLineEqual(a, b)
    except AssertionError as e: print(repr(str(e)))
    try: t.assertEqual(a, b, 'msg')
    except AssertionError as e: print(repr(str(e)))

