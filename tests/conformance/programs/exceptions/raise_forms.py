def check(action):
    try:
        action()
    except BaseException as error:
        print(type(error).__name__, error.args, "cause", repr(error.__cause__), "context", repr(error.__context__), "suppress", error.__suppress_context__)


def plain():
    raise ValueError("v")


def chained():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("v") from error


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v")


def hidden():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("v") from None


def from_class():
    raise ValueError("v") from KeyError


def reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        raise


def bare():
    raise


def not_exception():
    raise 5


def not_exception_class():
    raise int


def bad_cause():
    raise ValueError from 5


def instance():
    error = KeyError("again")
    raise error


def catches_non_class():
    try:
        raise ValueError
    except 5:
        pass


def catches_tuple():
    try:
        raise ValueError("t")
    except (KeyError, "x"):
        pass


for action in (plain, chained, implicit, hidden, from_class, reraise, bare, not_exception, not_exception_class, bad_cause, instance, catches_non_class, catches_tuple):
    print(action.__name__, end=" ")
    check(action)
