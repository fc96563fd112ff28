# profiles: 3.13+
import sys
def f():
    x = 1
    y = 2
    p = sys._getframe().f_locals
    P = type(p)
    print(P, P.__name__, P.__mro__, P.__module__)
    print([n for n in dir(P)])
    p['x'] = 10
    print(x)
    p['new'] = 5
    print(p)
    print(list(p), len(p), p.keys(), p.values(), p.items(), p.copy())
    for t in ['p["nope"]', 'p[1]', 'p.pop("x")', 'p.pop("nope")', 'p.pop("nope", 3)', 'p.pop("new")', 'p.__delitem__("x")', 'p.__delitem__("q")','p.popitem()','p.clear()', 'P()', 'P(1)','P(sys._getframe(), 1)', 'P(x=1)', 'hash(p)', 'p | 1', 'p | {"z": 1}', '{"z": 1} | p', 'p == p', 'p == dict(p)', 'p == 1', 'p.get("x")', 'p.get("l")','p.get("l", 4)','p.get()', 'p.setdefault("x", 5)','p.setdefault("kk")','p.update(1)', 'p.update({"x": 77})', 'p.update(x=1)', '"x" in p', '5 in p', '[] in p', 'p[[]]','p.setdefault([])', 'list(reversed(p))', 'p < p', 'bool(p)', 'p.pop()', 'P.fromkeys', 'p.__class_getitem__']:
        try: print(t, eval(t, globals(), {'p': p, 'P': P, 'x': x}))
        except Exception as e: print(t, type(e).__name__, e)
    print(x)
    p |= {'x': 8}
    print(x, type(p))
f()
def g():
    sys._getframe().f_locals['a'] = 3
    print(sorted(locals()))
    a = 1
    class C:
        b = 3
        print([sorted(locals()) for i in [1]], [type(sys._getframe().f_locals).__name__ for i in [1]], type(sys._getframe().f_locals).__name__)
        def m(self): return a
    exec('zz=1')
    print(sorted(locals()))
g()
print([sorted(locals()) for i in [1]])
print([sys._getframe().f_locals for i in [1]])
def h():
    def inner():
        nonlocal v
        return v
    v = 1
    fr = sys._getframe()
    fr.f_locals['v'] = 9
    print(inner(), v)
    return fr
fr = h()
print(fr.f_locals['v'], sorted(fr.f_locals))
fr.f_locals['v'] = 100
fr.f_locals['w'] = 101
print(fr.f_locals['v'], fr.f_locals['w'], fr.f_lineno, fr.f_lasti > 0, fr.f_builtins is __builtins__.__dict__, fr.f_trace, fr.f_trace_lines, fr.f_trace_opcodes)
fr.clear()
print(fr.f_locals, fr.f_lineno)
def gen():
    a = 1
    yield a
    print(a)
    yield
t = gen()
next(t)
print(t.gi_frame.f_locals)
t.gi_frame.f_locals['a'] = 2
next(t)
try: t.gi_frame.clear()
except RuntimeError as e: print(e)
