# profiles: 3.12+
# Which lines a trace function is told of.
import sys
def tracer(frame, event, arg):
    if event == 'line': print(frame.f_lineno - frame.f_code.co_firstlineno, end=' ')
    return tracer
def loop(n):
    t = 0
    for i in range(n):
        t += i
    while t > 1:
        t -= 1
    for i in range(2): t += i
    return t
def gen():
    yield from [2, 3]
    return 3
def comp(): return [x for x in (1, 2)]
def ge(): return sum(v for v in (1, 2))
def events(frame, event, arg):
    if frame.f_code.co_filename != __file__: return None
    print(event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, arg[0].__name__ if event == 'exception' else arg)
    return events
def lose(n):
    if n: return lose(n - 1)
    raise KeyError(n)
sys.settrace(tracer); loop(2); print(); list(gen()); print(); comp(); print(); ge(); print()
sys.settrace(None)
sys.settrace(events)
try: lose(1)
except KeyError: pass
loop(1)
list(gen())
sys.settrace(None)
