import gc

gc.disable()
gc.collect()


def stored_in_local():
    try:
        raise ValueError("x")
    except ValueError as error:
        kept = error


def stored_on_object():
    class Box:
        pass
    return Box


Box = stored_on_object()
gc.collect()


def on_attribute():
    box = Box()
    try:
        raise ValueError("x")
    except ValueError as error:
        box.error = error


def clean():
    try:
        raise ValueError("x")
    except ValueError as error:
        str(error)


def broken_by_hand():
    try:
        raise ValueError("x")
    except ValueError as error:
        kept = error
    kept = None


def without_traceback():
    try:
        raise ValueError("x")
    except ValueError as error:
        kept = error.with_traceback(None)


def helper():
    local = Box()
    raise KeyError("k")


def raised_in_helper():
    try:
        helper()
    except KeyError as error:
        kept = error


for function in (stored_in_local, on_attribute, clean, broken_by_hand, without_traceback, raised_in_helper):
    function()
    print(function.__name__, gc.collect())
