import sys

rc = sys.getrefcount


class Thing:
    pass


def local():
    x = Thing()
    return rc(x)


def two_locals():
    x = Thing()
    y = x
    return rc(x), rc(y)


def after_del():
    x = Thing()
    y = x
    del y
    return rc(x)


def in_list():
    x = Thing()
    l = [x, x]
    return rc(x), rc(l)


def stored_result():
    x = Thing()
    n = rc(x)
    return n


def loop_variable():
    out = []
    for x in [Thing(), Thing()]:
        out.append(rc(x))
    return out


def conditional(flag):
    if flag:
        x = Thing()
    return rc(x)


def in_expression():
    x = Thing()
    return rc(x) + 1, [rc(x)], {"n": rc(x)}, f"{rc(x)}", (rc(x),)


def captured():
    x = Thing()

    def inner():
        return rc(x)

    return rc(x), inner()


def unpacked():
    x, y = Thing(), Thing()
    return rc(x), rc(y)


for function in (local, two_locals, after_del, in_list, stored_result, loop_variable, in_expression, captured, unpacked):
    print(function.__name__, function())
print("conditional", conditional(True))
