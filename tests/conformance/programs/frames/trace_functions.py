# sys.settrace and sys.setprofile as tutorials use them.
import sys
events = []
def prof(frame, event, arg):
    if event in ('call', 'return'): events.append((event, frame.f_code.co_name, arg))
def a(): return b() + 1
def b(): return 2
def g(): yield 1
def bad(): raise ValueError
sys.setprofile(prof); print(sys.getprofile() is prof)
a(); list(g())
try: bad()
except ValueError: pass
sys.setprofile(None)
for e in events: print(e)
# tracing decorators of tutorials
depth = 0
def trace_calls(frame, event, arg):
    global depth
    if event == 'call' and frame.f_code.co_name == 'fib':
        print('  ' * depth + f"fib({frame.f_locals['n']})"); depth += 1
        return trace_lines
def trace_lines(frame, event, arg):
    global depth
    if event == 'return': depth -= 1; print('  ' * depth + f'-> {arg}')
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
sys.settrace(trace_calls); fib(3); sys.settrace(None)
def boom(frame, event, arg):
    if frame.f_code.co_name == 'victim': raise RuntimeError('from tracer')
    return boom
def victim(): return 1
sys.settrace(boom)
try: victim()
except RuntimeError as e: print(e, sys.gettrace())
victim()
seen = set()
def cover(frame, event, arg):
    if event == 'line': seen.add(frame.f_lineno - frame.f_code.co_firstlineno)
    return cover
def branches(x):
    if x > 0:
        r = 'pos'
    elif x < 0:
        r = 'neg'
    else:
        r = 'zero'
    return r
sys.settrace(cover); branches(1); branches(0); sys.settrace(None)
print(sorted(seen))
def nolines(frame, event, arg):
    frame.f_trace_lines = False; print(event, frame.f_code.co_name); return nolines
sys.settrace(nolines); branches(1); sys.settrace(None)
try: sys.settrace(3); branches(1)
except TypeError as e: print(e)
sys.settrace(None)
import threading
def tt(frame, event, arg):
    if frame.f_code.co_name == 'job' : print(threading.current_thread().name, event, arg)
    return tt
def job(): return 7
threading.settrace(tt)
t = threading.Thread(target=job, name='T1'); t.start(); t.join()
threading.settrace(None)
