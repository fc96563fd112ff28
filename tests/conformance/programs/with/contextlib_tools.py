from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress
import io


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    except ValueError as error:
        print("handled", error)
    finally:
        print(f"</{name}>")


with tag("b") as t:
    print(t)
with tag("i"):
    raise ValueError("inside")
try:
    with tag("u"):
        raise KeyError("through")
except KeyError as error:
    print("caught", error)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
print("suppressed")
with ExitStack() as stack:
    for name in "xy":
        stack.enter_context(tag(name))
    stack.callback(print, "callback", 1)
    print("in stack")


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing:
    print("using")
with nullcontext(5) as five:
    print(five)
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
print(repr(buffer.getvalue()))


@tag("decorator")
def decorated():
    print("decorated body")


decorated()
decorated()


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


for broken in (no_yield, two_yields):
    try:
        with broken():
            print("body")
    except RuntimeError as error:
        print(error)
