import sys


def info():
    return sys.exc_info()[0]


print(info())
try:
    raise ValueError("one")
except ValueError:
    print(info().__name__)
    try:
        raise KeyError("two")
    except KeyError:
        print(info().__name__)
    print(info().__name__)
print(info())


def generator():
    try:
        yield info()
    except TypeError:
        yield info().__name__


try:
    raise OSError("outer")
except OSError:
    g = generator()
    print(next(g).__name__)
    print(g.throw(TypeError("thrown")))
    print(info().__name__)
try:
    raise ValueError("tb")
except ValueError as error:
    tb = error.__traceback__
    print(tb.tb_lineno, tb.tb_next, tb.tb_frame.f_code.co_name)


def deep():
    def deeper():
        raise RuntimeError("deep")
    deeper()


try:
    deep()
except RuntimeError as error:
    names = []
    tb = error.__traceback__
    while tb is not None:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)
error = ValueError("detached").with_traceback(None)
print(error.__traceback__)
a, b = ValueError("a"), KeyError("b")
try:
    try:
        raise a
    except ValueError:
        raise b
except KeyError as caught:
    print(caught.__context__ is a, a.__context__)
try:
    raise a from b
except ValueError as caught:
    print(caught.__cause__ is b, caught.__suppress_context__)
