"""Classes that extend partial: their attributes are seen by the collector."""
import functools
import gc
import weakref


class Named(functools.partial):
    pass


named = Named(print, 1, sep='-')
named.me = named
named(2)
print(vars(named).keys(), gc.is_tracked(named), any(found is named for found in gc.get_referents(vars(named))))
ref = weakref.ref(named)
del named
print(gc.collect() > 0, ref())
