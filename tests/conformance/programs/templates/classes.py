# profiles: 3.14+
"""The module string.templatelib: Template, Interpolation, convert."""
import copy
import gc
import pickle
import sys
import weakref
from string.templatelib import Interpolation, Template, convert


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: Template('a', Interpolation(1, 'x', 'r', '>3'), 'b', 'c'))
attempt(lambda: Template(Interpolation(1), Interpolation(2)))
attempt(Template)
attempt(lambda: Template(1))
attempt(lambda: Template(a=1))
attempt(lambda: Interpolation(value=1, expression='e', conversion=None, format_spec='f'))
attempt(Interpolation)
attempt(lambda: Interpolation(1, 2))
attempt(lambda: Interpolation(1, 'a', 'z'))
attempt(lambda: Interpolation(1, 'a', 3))
attempt(lambda: Interpolation(1, 'a', 'r', 5))
attempt(lambda: t'a' + 'b')
attempt(lambda: 'a' + t'b')
attempt(lambda: len(t'a'))
attempt(lambda: t'a' % 1)
attempt(lambda: format(t'a', 'x'))
attempt(lambda: [convert('é', 'a'), convert('é', 'r'), convert(1, 's'), convert(1, None)])
attempt(lambda: convert(1, 'z'))
attempt(lambda: setattr(t'a', 'strings', ()))
attempt(lambda: type('T', (Template,), {}))
attempt(lambda: weakref.ref(t'a'))
print(Template[int], Interpolation[int], Interpolation.__match_args__)

items = [1]
t = t'{items}'
print(copy.copy(t), copy.deepcopy(t).values[0] is items, pickle.loads(pickle.dumps(t)))
print(gc.is_tracked(t), gc.get_referents(t), gc.get_referents(t.interpolations[0]))
print(sys.getsizeof(t), sys.getsizeof(t.interpolations[0]), sys.getrefcount(items))
items.append(t)
print(gc.collect() >= 0)
ref = weakref.ref(type('Node', (), {})())


class Node:
    def __del__(self):
        print('gone')


node = Node()
node.template = t'{node}'
del node
print('collected', gc.collect() > 0)
