"""`self` in `__getattr__` and `__getattribute__`: up to 3.11 a bound method holds it too."""
import sys


class Fallback:
    def __getattr__(self, name):
        return sys.getrefcount(self)


class Both:
    def __getattribute__(self, name):
        if name == 'missing':
            raise AttributeError
        return sys.getrefcount(self)

    def __getattr__(self, name):
        return sys.getrefcount(self)


class Every:
    def __getattribute__(self, name):
        return sys.getrefcount(self)


def local():
    own = Fallback()
    return own.name, getattr(own, 'name'), hasattr(own, 'name')


for kind in Fallback, Both, Every:
    thing = kind()
    print(thing.name, getattr(thing, 'other'))
print(local(), Both().missing, thing.name)
