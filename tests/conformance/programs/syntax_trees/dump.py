# stress: none, importing ast makes very many objects
import ast

source = '''
import os.path as p, sys
from . import a as b, c
from x.y import *
@dec(1)
def f(a, /, b: int = 2, *args, c, d=4, **kw) -> None:
    """doc"""
    global g
    x = y = a + b * -c ** 2
    x += 1
    z: int = 3
    (z): int
    del x, y[0]
    for i, (j, k) in enumerate(xs):
        if i and j or not k: continue
        elif i < j <= k is not None: break
        else: pass
    else: pass
    while True: break
    with open(p) as fh, lock: yield
    with a: pass
    try: raise ValueError('x') from None
    except (A, B) as e: raise
    except: assert x, 'msg'
    else: pass
    finally: return
    lambda x, *y, z=1, **k: (yield from x)
async def co():
    async for x in y: await x
    async with a as b: pass
    return [a async for a in b if c if d for e in f]
class C(B, metaclass=M):
    x = 1 if a else 2
    l = [1, *b]; t = 1, ; d = {1: 2, **e}; s = {1, 2}
    sl = a[1:2, ::3, ...]
    g = (i for i in x); sc = {i for i in x}; dc = {i: j for i, j in x}
    f'{a!r:>{w}} text {b=}' 'more'
    (n := 10)
    print(*a, **k, sep='')
match x:
    case [1, *rest] | (2, 3) if g: pass
    case {'a': 1, **r}: pass
    case P(1, y=2) as z: pass
    case None | -1 | 'a' | a.b: pass
    case _: pass
'''
tree = ast.parse(source)
print(ast.dump(tree))
print(ast.dump(tree.body[3], indent=2, include_attributes=True))
