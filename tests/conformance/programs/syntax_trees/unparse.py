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
for part in ast.parse(source).body:
    print(ast.unparse(part))
for e in ['a+b*c', '(a+b)*c', '-a**-b', '(-a)**b', 'a**b**c', '(a**b)**c', 'not a and b or c', 'not (a and b)', 'a if b else c if d else e', '(a if b else c) if d else e', 'lambda: 0', '(lambda x: x)(1)', '(yield)', 'a < b < c', '(a < b) < c', 'f"{a}b{c!r:>{w}.3}"', "f'{a[\"k\"]}'", '{**a, 1: 2}', '(1,)', '()', '[*a]', 'a[1:2]', 'a[1:2, 3]', 'a[()]', 'a[1,]', '(1).real', '1.5.real', '1e400', '1j', '-1j', "'it\\'s'", "b'x\\n'", 'await_', '(a := 1)', '[x for x in y if x if z]', 'a @ b', '~a', 'a or b and c', '(a or b) and c', 'a.b.c(d)(e)[f]', 'f(*a, **b)', "'a\\nb'", 'a - (b - c)', 'a - b - c', 'a / (b * c)', 'not a == b', '(not a) == b', '- (1 + 2)', '+-a', 'f(x for x in y)', 'x if (y, z) else w', "u'x'", '(a, b)', '*a, b', 'a is not b', 'a not in b', '{1}', '{}', '...', 'None', 'f"{{}}"', "f'{x!s}'", "f'''a\n{b}'''"]:
    print(ast.unparse(ast.parse(e)), '|', ast.unparse(ast.parse(e, mode='eval')) if not e.startswith('*') else '')
for s in ['x = 1,', 'x = yield', 'a, b = c', 'for a, b in c, d: pass', 'return_ = 1', 'def f(*, a): return 1, 2', 'def f(a=1, /, *b: int, c): "doc"', 'class A:\n  """d"""\n  def f(self): pass\n\n  x = 1', 'if a: pass\nelif b: pass\nelse:\n  if c: pass', '@a.b\n@c(1)\nasync def f(): pass', 'raise A from b', 'with (a, b): pass', 'with a as (b, c): pass', 'try: pass\nexcept (A, B): pass', 'assert (a, b), c', 'x: tuple[int, ...] = ()', 'x += 1,', 'del (a, b)', 'del a, b', 'global a, b', 'from ... import a', 'print("hi")\nx = 1', '"doc"\nx', 'match a, b:\n  case (1 | 2) as x: pass\n  case [a, (b | c)]: pass\n  case A.B(): pass', 'while a: break\nelse: pass', 'x = (yield a)', 'lambda a, /, b=1, *c, d, **e: 0', 'a; b']:
    print(ast.unparse(ast.parse(s)))
