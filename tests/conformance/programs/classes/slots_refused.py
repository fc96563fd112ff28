# __slots__ that are refused, and some that are not
def make(slots, bases=(), **namespace):
    try:
        cls = type('X', bases, {'__slots__': slots, **namespace})
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
    else:
        print(sorted(n for n in cls.__dict__ if n not in ('__module__', '__doc__', '__slots__')))

class WithDict:
    pass

make(5)
make([5])
make(['a b'])
make([''])
make(['1a'])
make(['a', 'b', 'a'])
make('name')
make({'x': 'about x', 'y': None})
make(['__dict__'])
make(['__dict__'], (WithDict,))
make(['__weakref__'], (WithDict,))
make(['__dict__', '__dict__'])
make(['__weakref__', '__weakref__'])
make(['a'], a=1)
make(['a'], (int,))
make(['a'], (tuple,))
make(['a'], (bytes,))
make(['a'], (type,))
make([], (int,))
make(['a'], (str,))
make(['__private', '_X__other'])
make(['__qualname__'])
