# A tuple or dict of built-in types is untracked like one of numbers: they are static. Built-in functions and classes are not.
import gc


class Own:
    pass


types = (int, str)
functions = (len, print)
classes = (Own,)
bases = Own.__bases__
by_name = {'a': int}
mixed = {'a': int, 'b': Own}
print([gc.is_tracked(x) for x in (functions, classes, mixed)])
gc.collect()
print([gc.is_tracked(x) for x in (types, functions, classes, bases, mixed)])
print(gc.is_tracked(Own.__mro__))


def annotated():
    class Point:
        x = 0
        kinds = {'x': int}


gc.collect()
annotated()
print(gc.collect() > 3)
print(gc.get_referents(list.append), gc.get_referents([].__len__)[0])
