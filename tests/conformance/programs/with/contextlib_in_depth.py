import contextlib, sys
@contextlib.contextmanager
def cm(x):
    print('enter', x)
    try: yield x*2
    except ValueError as e: print('caught', e)
    finally: print('exit')
with cm(2) as v: print(v)
with cm(3) as v: raise ValueError('boo')
try:
    with cm(3) as v: raise KeyError('boo')
except KeyError as e: print('outer', repr(e))
@cm(5)
def deco(a): print('in', a); return a
print(deco(7), deco(8))
with contextlib.suppress(ZeroDivisionError, KeyError): 1/0
print('after')
class C:
    def close(self): print('closed')
with contextlib.closing(C()) as c: pass
with contextlib.ExitStack() as st:
    print(st.enter_context(cm(1)))
    st.callback(print, 'cb', 1)
    st.push(lambda *a: print('push', a[0]))
    st2 = st.pop_all()
st2.close()
with contextlib.nullcontext(5) as n: print(n)
try:
    with contextlib.ExitStack() as st:
        @st.callback
        def _(): raise ValueError('in cb')
        raise KeyError('first')
except ValueError as e: print(repr(e), repr(e.__context__))
@contextlib.contextmanager
def bad():
    if 0: yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextlib.contextmanager
def bad2():
    yield 1
    yield 2
try:
    with bad2(): pass
except RuntimeError as e: print(e)
class W:
    def __init__(self): self.t=[]
    def write(self, s): self.t.append(s)
    def flush(self): pass
w=W()
with contextlib.redirect_stdout(w): print('hidden', 1)
print(w.t)
with contextlib.redirect_stderr(w): print('err', file=sys.stderr)
print(w.t)
print(isinstance(C(), contextlib.AbstractContextManager), isinstance(cm(1), contextlib.AbstractContextManager))
try: contextlib.AbstractContextManager()
except TypeError as e: print(e)
with cm(1): 
    try: 
        with cm(2): raise StopIteration('x')
    except StopIteration as e: print('si', e)
