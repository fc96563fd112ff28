import sys


def sample():
    value = 1
    frame = sys._getframe()
    print(frame.f_code.co_name, frame.f_lineno, frame.f_lasti > 0, frame.f_globals is globals())
    print(frame.f_builtins is __builtins__.__dict__, frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes)
    print(sorted(frame.f_locals))
    return frame


frame = sample()
print(frame.f_locals['value'], frame.f_lineno)
for name in ['f_trace', 'f_trace_lines', 'f_trace_opcodes', 'f_locals', 'x']:
    for action in [1, None, True]:
        try:
            setattr(frame, name, action)
            print(name, action, getattr(frame, name))
        except Exception as error:
            print(name, action, type(error).__name__, error)
del frame.f_trace
print(frame.f_trace)
for name in ['f_trace_lines', 'f_trace_opcodes', 'f_locals']:
    try:
        delattr(frame, name)
    except Exception as error:
        print(name, type(error).__name__, error)
for value in [1.5, None]:
    try:
        frame.f_lineno = value
    except ValueError as error:
        print(error)
frame.clear()
print('value' in frame.f_locals)


def snapshot():
    a = 1
    names = locals()
    b = 2
    sys._getframe().f_locals['c'] = 3
    return sorted(names), sorted(locals())


print(snapshot())


class Body:
    inside = 1
    print(type(sys._getframe().f_locals).__name__, sys._getframe().f_locals is locals())
    sys._getframe().f_locals['added'] = 2


print(Body.added)
