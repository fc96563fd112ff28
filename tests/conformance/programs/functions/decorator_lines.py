# Where a decorator is called: up to 3.10 in the line of the definition.
import traceback


def bad(f):
    raise ValueError("bad decorator")


def ok(f):
    return f


def lines():
    try:
        @ok
        @bad
        @ok
        def function(x):
            pass
    except ValueError:
        traceback.print_exc()
    try:
        @bad
        class Class:
            pass
    except ValueError:
        traceback.print_exc()
    try:
        class Outer:
            @ok
            @bad
            async def method(self):
                pass
    except ValueError:
        traceback.print_exc()


lines()


@(lambda
  f: bad(f))
def last():
    pass
