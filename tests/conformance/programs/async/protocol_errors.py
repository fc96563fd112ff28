import sys, warnings
async def f(): pass
def t(src):
    try:
        exec(compile(src,'<s>','exec'),{})
    except BaseException as e:
        print(type(e).__name__, e)
class A: pass
class I:
    def __aiter__(self): return A()
class J:
    def __aiter__(self): return self
    def __anext__(self): return 5
class W:
    async def __aenter__(self): pass
class X:
    def __aenter__(self): return 5
    async def __aexit__(self,*a): pass
class Y:
    async def __aenter__(self): return 5
    def __aexit__(self,*a): return 5
class S:
    def __enter__(self): pass
    def __exit__(self,*a): pass
class Aw1:
    def __await__(self): return 5
class Aw2:
    def __await__(self): return f()
class Aw3: 
    def __await__(self): return iter([])
def run(c):
    try:
        c.send(None)
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
async def a1():
    await 5
async def a2():
    async for x in A(): pass
async def a3():
    async for x in I(): pass
async def a4():
    async for x in J(): pass
def mk(c):
    async def w():
        async with c() as x: pass
    return w
async def b1(): await Aw1()
async def b2(): await Aw2()
async def b3(): await Aw3()
for q in (a1,a2,a3,a4,mk(A),mk(W),mk(X),mk(Y),mk(S),b1,b2,b3): run(q())
c=f()
run(c); run(c)
try: c.throw(ValueError(3))
except BaseException as e: print(repr(e))
c.close()
def g():
    yield from f()
try: next(g())
except BaseException as e: print(repr(e))
c=f()
try: c.send(4)
except BaseException as e: print(repr(e))
try: iter(c)
except BaseException as e: print(repr(e))
try: next(c)
except BaseException as e: print(repr(e))
