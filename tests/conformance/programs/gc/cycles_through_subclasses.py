# A cycle through an attribute of an instance of a subclass: the class is held once, and from 3.14 on most have no dict to count.
import array
import collections
import decimal
import gc
import io
import itertools
import random
import struct


def cycle(base, *args):
    class Derived(base):
        pass

    derived = Derived(*args)
    gc.collect()
    derived.me = derived
    held = [found for found in gc.get_referents(derived) if isinstance(found, type)]
    count = len(held)
    del held
    kind = type(derived)
    del derived
    print(base.__name__, count, gc.collect(), kind.__mro__[1] is base)


for base, args in [
    (object, ()), (list, ()), (dict, ()), (set, ()), (frozenset, ()), (tuple, ()), (int, ()), (str, ()), (float, ()), (bytes, ()),
    (bytearray, ()), (complex, ()), (property, ()), (Exception, ()), (collections.deque, ()), (collections.OrderedDict, ()),
    (collections.defaultdict, ()), (decimal.Decimal, (1,)), (struct.Struct, ('i',)), (array.array, ('i',)), (random.Random, ()),
    (io.BytesIO, ()), (itertools.count, ()),
]:
    cycle(base, *args)
print(gc.is_tracked(array.array('i')), gc.get_referents(array.array('i')), gc.is_tracked(decimal.Decimal(1)))
