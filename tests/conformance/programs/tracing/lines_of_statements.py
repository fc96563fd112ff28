"""Which lines a trace function is told of, statement by statement."""
import sys


def traced(function):
    events = []
    first = function.__code__.co_firstlineno

    def trace(frame, event, argument):
        if frame.f_code is not function.__code__:
            return None
        events.append(f'{event[0]}{frame.f_lineno - first}')
        return trace

    sys.settrace(trace)
    try:
        function()
    except Exception as error:
        events.append(type(error).__name__)
    finally:
        sys.settrace(None)
    print(function.__name__, *events)


@traced
def passes():
    for i in range(2):
        pass
    if i:
        pass
    else:
        pass


@traced
def tries():
    try:
        x = 1
    except ValueError:
        pass
    else:
        pass
    try:
        raise KeyError
    except ValueError:
        x = 2
    except KeyError:
        pass


@traced
def leaves():
    while True:
        try:
            break
        finally:
            x = 1
    for i in (1, 2):
        if i == 1:
            continue
        x = i
    else:
        x = 3
    return (x,
            i)


@traced
def fails():
    x = [
        1,
        2,
    ]
    with open('/nowhere') as file:
        x.append(file)


@traced
def constants():
    if 1:
        x = 2
    if 0:
        x = 3
    'no instruction'
    return x
