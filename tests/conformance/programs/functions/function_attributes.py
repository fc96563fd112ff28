# What may be assigned to a function, and functions made by calling their type
import types

def outer():
    free = 1
    def inner():
        return free
    return inner

def plain(a, b=2, *, c=3):
    "Text."
    return a, b, c

def attempt(name, *value):
    try:
        if value:
            setattr(plain, name, value[0])
        else:
            delattr(plain, name)
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
    else:
        print(name, getattr(plain, name))

for name in ('__name__', '__qualname__', '__code__', '__defaults__', '__kwdefaults__', '__dict__', '__closure__', '__globals__', '__annotations__'):
    attempt(name, 5)
attempt('__code__', outer().__code__)
attempt('__name__')
attempt('__code__')
attempt('__dict__')
attempt('__defaults__')
attempt('__kwdefaults__')
attempt('__doc__')
attempt('__name__', 'renamed')
try:
    plain(1)
except TypeError as e:
    print(e)
plain.__code__ = (lambda: 'other code').__code__
print(plain(), type(plain.__builtins__))

F = types.FunctionType
code = outer().__code__
print(F((lambda a, b: a + b).__code__, {}, 'add', (10,))(1))
print(F(code, {}, closure=(types.CellType(5),))())
for args in ((5, {}), (code, 5), (code, {}, 5), (code, {}, None, 5), (code, {}), (code, {}, None, None, ()), (code, {}, None, None, (5,)), (attempt.__code__, {}, None, None, 5)):
    try:
        F(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
g = F((lambda: len([1])).__code__, {'__builtins__': {'len': lambda o: 'mine'}})
print(g())
