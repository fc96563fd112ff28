# What the repr of a weak reference and of a proxy calls its target: class, and name if there is one.
# stress: seldom, it imports patterns
import re
import weakref
from collections import OrderedDict


def masked(thing):
    return re.sub('0x[0-9a-f]+', '0x', repr(thing))


class Plain:
    pass


def local():
    class Inside:
        pass

    class OwnName:
        def __init__(self):
            self.__name__ = 'own'

    class ClassName:
        __name__ = 'of the class'

    class Property:
        @property
        def __name__(self):
            return 'computed'

    class Lookup(dict):
        def __getattr__(self, name):
            return self[name]

    return Inside(), OwnName(), ClassName(), Property(), Lookup()


for target in (*local(), Plain(), Plain, local, OrderedDict()):
    try:
        print(masked(weakref.ref(target)))
    except KeyError as error:
        print('KeyError', error)
inside, plain, ordered = local()[0], Plain(), OrderedDict()
for target in (inside, plain, ordered):
    print(masked(weakref.proxy(target)))
