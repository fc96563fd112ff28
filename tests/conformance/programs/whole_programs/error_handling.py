"""Exception hierarchies, chaining, groups, cleanup order, tracebacks as text, context managers, retry decorators."""
# profiles: 3.11 3.13 3.14
# stress: none: a long program, too slow with a collection at every allocation
import contextlib
import functools
import sys
import traceback


class AppError(Exception):
    code = 1

    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details

    def __str__(self):
        base = super().__str__()
        return f"{base} {self.details}" if self.details else base


class NotFound(AppError):
    code = 404


class Retry(AppError):
    pass


def retry(times, exceptions=(Exception,), on_fail=None):
    def deco(fn):
        @functools.wraps(fn)
        def inner(*a, **k):
            errors = []
            for attempt in range(1, times + 1):
                try:
                    return fn(*a, attempt=attempt, **k)
                except exceptions as e:
                    errors.append(e)
                    e.add_note(f"attempt {attempt} of {times}")
            raise ExceptionGroup(f"{fn.__name__} failed {times} times", errors)
        return inner
    return deco


@retry(3, exceptions=(Retry, KeyError))
def flaky(limit, attempt):
    if attempt < limit:
        raise Retry("again", attempt=attempt)
    return f"ok after {attempt}"


print(flaky(2), flaky.__name__)
try:
    flaky(9)
except* Retry as group:
    print(repr(group), [str(e) for e in group.exceptions], group.exceptions[0].__notes__)


def load(path):
    try:
        return {"a": 1}[path]
    except KeyError as e:
        raise NotFound(f"no {path!r}", path=path) from e


def outer(path):
    try:
        return load(path)
    except NotFound as e:
        e.add_note("while in outer()")
        raise
    finally:
        print("finally in outer")


try:
    outer("zz")
except AppError as e:
    traceback.print_exc(file=sys.stdout)
    print(e.code, e.details, e.__cause__, type(e.__context__))
    tb = e.__traceback__
    while tb:
        print(" ", tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
    print(traceback.format_exception_only(e), [f.name for f in traceback.extract_tb(e.__traceback__)])


@contextlib.contextmanager
def section(name, swallow=()):
    print("enter", name)
    try:
        yield name
    except swallow as e:
        print("swallowed", repr(e))
    else:
        print("clean", name)
    finally:
        print("leave", name)


with section("a"), section("b", ValueError) as b:
    raise ValueError(b)
with contextlib.ExitStack() as stack:
    for n in "xyz":
        stack.enter_context(section(n))
    stack.callback(print, "callback")
    stack.push(lambda *exc: print("pushed", exc[0]) or True)
    raise LookupError("in stack")


def order():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                return "returned"
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("never")


print(order())
try:
    try:
        1 / 0
    except ZeroDivisionError:
        [][1]
except IndexError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
    saved = e
try:
    print(e)
except NameError as err:
    print(err, "| saved:", saved)
eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("nested", [TypeError("t"), OSError(2, "No such file", "f.txt")])])
print(eg.subgroup(OSError), eg.split(ValueError), eg.exceptions[1].exceptions[1].filename)
try:
    raise eg
except* (TypeError, ValueError) as g:
    print("some", g.exceptions)
except* OSError as g:
    print("os", g)
try:
    raise eg.derive([ValueError("derived")]) from None
except ExceptionGroup:
    traceback.print_exc(file=sys.stdout)
for bad in ("int('x')", "[1,2][5]", "{}['k']", "None.foo", "'a'+1", "len(5)", "foo", "(1).real = 2", "a, b = 1,", "float('1e')", "'abc'.index('z')", "next(iter([]))", "open('/nope')", "import nothing", "def f(:", "print 'x'", "assert 0, 'why'", "raise SystemExit(3)", "range(0).index(1)", "bytes([300])", "chr(-1)", "[].pop()", "object() < 1", "type('X', (int, str), {})", "sum(['a'])", "sorted([1,'a'])", "int('9'*5000)", "f'{1:q}'", "'%d' % 'x'", "'{} {}'.format(1)", "dict([1])", "super().x", "yield 1", "lambda: (yield)"):
    try:
        exec(bad)
        print("fine:", bad)
    except BaseException as e:
        print(f"{bad:<28}{type(e).__name__}: {e}")
