# What a call names when what stands behind its stars is wrong: the function by its module, or what str() gives.
class K:
  def m(self, *a): pass
  def __call__(self): pass
  def __str__(self): return "sk"
import functools, math, re
k = K()
for f in (K, k.m, k, list, [].append, math.sin, functools.partial(k.m), re.compile, re.compile("x").match, lambda *a: 0, print, dict.fromkeys, str.join, type, int, functools.lru_cache(k.m), K.m, staticmethod(print), 3, None, object(), "x", functools.reduce, {}.get, K.__init__, object.__init__, [].__len__):
  for g in (lambda: f(*3), lambda: f(**3), lambda: f(a=1, **{"a": 2}), lambda: f(*None, 3)):
    try: g()
    except TypeError as e: print(str(e)[:150].split(" at 0x")[0])
