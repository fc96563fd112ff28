# Code objects: equality, replace(), lines
def f(a, /, b=1, *, c=2):
    x = a + b
    return x * c

code = f.__code__
same = code.replace()
print(same == code, hash(same) == hash(code), same is code, code != 5)
renamed = code.replace(co_name='g', co_filename='other.py', co_firstlineno=70)
print(renamed.co_name, renamed.co_filename, renamed.co_firstlineno, renamed == code)
print(renamed.co_argcount, renamed.co_posonlyargcount, renamed.co_kwonlyargcount, renamed.co_varnames, renamed.co_nlocals)
named = code.replace(co_varnames=('p', 'q', 'r', 'y'))
f.__code__ = named
print(f(1, q=5, r=10))
for change in ({'co_argcount': -1}, {'co_name': 5}, {'co_varnames': 5}, {'co_filename': None}, {'nope': 1}):
    try:
        code.replace(**change)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, list(change)[0])

def two():
    return 1

def make():
    return [(lambda: 1).__code__, (lambda: 2).__code__, (lambda: 1.0).__code__, (lambda: 1).__code__]
a, b, c, d = make()
print(a == b, a == c, a == d)
lines = {line - two.__code__.co_firstlineno for *_, line in two.__code__.co_lines() if line is not None}
print(max(lines), type(code.co_code), type(code.co_linetable))
print(repr(code)[:14], code.co_flags & 0x3)
import gc, weakref
r = weakref.ref(f)
del f
print(r())
