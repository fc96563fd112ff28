# stress: none: importing inspect takes minutes with a collection at every allocation
# profiles: 3.11+
import inspect
def f(a, b: int = 2, /, c=3, *args: str, d, e=5, **kw) -> None:
    """Doc.

        more
    """
    return a
print(inspect.signature(f))
print(repr(inspect.signature(f).parameters['b']))
print(inspect.getfullargspec(f))
print(inspect.signature(f).bind(1, d=4).arguments)
for x in (len, dict.get, print, list.append):
    print(inspect.signature(x))
try: inspect.signature(3)
except TypeError as e: print(e)
try: inspect.signature(f).bind()
except TypeError as e: print(e)
for call in (lambda **kw: inspect.signature(f).bind(1, 2, d=4, **kw), lambda **kw: inspect.signature(lambda a=1, /, **kw: 0).bind(**kw)):
    try: print(call(a=5).arguments)
    except TypeError as e: print(e)
