# What a code object keeps: constants with the docstring first, flags, and one docstring for all functions of one definition.
import sys


def plain(): return 5
def documented(x):
    "A docstring."
    y = 1
    return x + 2
def branches(x):
    if x: return None
    return 1000, x
def nothing(): pass
def values(x): return x.b(0, 255, 256, -5, b'', ..., 'a', 1.0, x)
square = lambda x: x * 300


class Class:
    def method(self): return 300
    def store(self): self.x = 300
    async def wait(self):
        "Waits."
        yield 300
    call = lambda self: 300
    items = (lambda: 300 for i in ())


def outer():
    x = 300
    def inner(): return x
    return inner


for function in (plain, documented, branches, nothing, values, square, Class.method, Class.store, Class.wait, Class.call, outer()):
    code = function.__code__
    print(code.co_name, code.co_consts, hex(code.co_flags))
print(hex(Class.items.gi_code.co_flags))


def make():
    def made():
        "Said once."
    return made


one, two = make(), make()
print(one.__doc__ is two.__doc__, one.__doc__ is one.__code__.co_consts[0])
before = sys.getrefcount(one.__doc__)
three = make()
print(sys.getrefcount(one.__doc__) - before)
changed = documented.__code__.replace(co_consts=tuple(7 if constant == 2 else constant for constant in documented.__code__.co_consts))
print(changed.co_consts == documented.__code__.co_consts, changed.co_consts[0])
