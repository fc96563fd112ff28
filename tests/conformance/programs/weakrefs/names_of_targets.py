# How the repr of a weak reference names what it refers to.
# stress: seldom, it imports half of the library
import collections
import re
import weakref


class Plain:
    pass


class Named:
    @property
    def __name__(self):
        return 'custom'


class Failing:
    def __getattr__(self, name):
        raise KeyError(name)


def local():
    class Inner:
        pass
    return Inner()


def show(o):
    try:
        print(re.sub('0x[0-9a-f]+', '0x', repr(o)))
    except Exception as e:
        print(type(e).__name__, e)


for target in Plain(), Named(), Failing(), local(), {1}, local, Plain, collections.OrderedDict(), collections.UserDict():
    show(weakref.ref(target))
    if not isinstance(target, (Failing, type)):
        proxy = weakref.proxy(target)
        show(type(proxy).__repr__(proxy))
gone = weakref.ref(Plain())
show(gone)
