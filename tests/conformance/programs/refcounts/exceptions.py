import sys

rc = sys.getrefcount


class Thing:
    pass


def in_try():
    x = Thing()
    try:
        n = rc(x)
    finally:
        m = rc(x)
    return n, m


def in_handler():
    x = Thing()
    try:
        raise ValueError
    except ValueError:
        return rc(x)


def handler_variable():
    try:
        raise ValueError("v")
    except ValueError as error:
        return rc(error)


def after_handler():
    x = Thing()
    try:
        raise ValueError(x)
    except ValueError as error:
        inside = rc(x)
    return inside, rc(x)


def with_block():
    class Manager:
        def __enter__(self):
            return self

        def __exit__(self, *exc):
            return False

    with Manager() as m:
        return rc(m)


for function in (in_try, in_handler, handler_variable, after_handler, with_block):
    print(function.__name__, function())
