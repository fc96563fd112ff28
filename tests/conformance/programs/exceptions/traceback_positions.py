# Where the carets stand under different kinds of expression.
import sys
import traceback


class Box:
    value = None


box = Box()
table = {"a": {"b": None}}


def attribute():
    return box.value.missing.more


def subscript():
    return table["a"]["b"]["c"]


def operator():
    x = 1
    return (x + 2) * "a" / 3


def call():
    return len(len)(1)


def argument():
    return max(1, int("x"), 3)


def unary():
    return -"text"


def comparison():
    return 1 < "a" < 3


def item_assignment():
    table["a"]["b"]["c"] = 5


def multi_line():
    return [
        1,
        2 / 0,
        3,
    ]


def whole_line():
    raise ValueError("whole line")


def unpack():
    a, b = 1, 2, 3


def loop():
    for item in 5:
        pass


def name():
    return undefined + 1


def imported():
    import nothing_of_that_name


for function in (attribute, subscript, operator, call, argument, unary, comparison, item_assignment, multi_line, whole_line, unpack, loop, name, imported):
    try:
        function()
    except Exception:
        traceback.print_exc(file=sys.stdout)
