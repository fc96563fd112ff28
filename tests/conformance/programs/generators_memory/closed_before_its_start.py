# A generator that is closed before it ever ran: 3.12 leaves it what it holds, the others clear its frame.
import gc
import weakref


class Item:
    pass


def steps(item):
    yield item


def make():
    item = Item()
    return steps(item), weakref.ref(item)


g, ref = make()
g.close()
print('closed', ref() is None, g.gi_frame, [type(x).__name__ for x in gc.get_referents(g)])
print('next', next(g, 'stop'))
try:
    g.throw(KeyError)
except KeyError:
    print('throw', ref() is None)
g.close()
del g
print('gone', ref() is None)

g, ref = make()
frame = g.gi_frame
g.close()
print('frame held', ref() is None)
frame.clear()
del g, frame
print('gone', ref() is None)

g, ref = make()
try:
    g.throw(KeyError)
except KeyError:
    pass
print('thrown into', ref() is None)

gc.collect()
g, ref = make()
ring = {'g': g}
ring['self'] = ring
del g, ring
print('collect', gc.collect(), ref() is None)
