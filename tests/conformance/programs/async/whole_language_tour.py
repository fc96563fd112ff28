import sys
class AsyncYield:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield self.v
        return r
def run(c, sends=()):
    out = []
    it = iter(sends)
    v = None
    while True:
        try: out.append(c.send(v))
        except StopIteration as e: return out, e.value
        v = next(it, None)
async def f(a, b=2): return a + b + await AsyncYield(a)
print(run(f(1), [10]))
async def agen(n):
    for i in range(n):
        await AsyncYield('w%d' % i)
        got = yield i
        if got: print('got', got)
async def main():
    r = []
    async for x in agen(3): r.append(x)
    else: r.append('else')
    r.append([x async for x in agen(2) if x])
    r.append({x: await AsyncYield('k') async for x in agen(2)})
    r.append([[y async for y in agen(x)] for x in range(2)])
    r.append([x for x in [await AsyncYield(1)]])
    g = (x async for x in agen(2))
    r.append(await g.__anext__())
    await g.aclose()
    a = agen(3)
    r.append(await a.asend(None)); r.append(await a.asend('hello'))
    try: await a.athrow(ValueError('boo'))
    except ValueError as e: r.append(repr(e))
    try: await a.__anext__()
    except StopAsyncIteration as e: r.append('stopped')
    r.append(await anext(agen(1))); r.append(await anext(a, 'dflt'))
    return r
print(run(main()))
class CM:
    def __init__(s, n, sup=False): s.n=n; s.sup=sup
    async def __aenter__(self): print('enter', self.n); await AsyncYield('e'); return self
    async def __aexit__(self, *a): print('exit', self.n, a[0]); await AsyncYield('x'); return self.sup
async def w():
    async with CM(1) as c, CM(2, True):
        print(c.n)
        raise KeyError(1)
    async with CM(3):
        for i in range(2):
            async with CM(4): 
                if i: break
                continue
        return 'ret'
print(run(w()))
async def fin():
    try:
        await AsyncYield(1)
    finally:
        print('finally')
c = fin(); c.send(None); print(type(c.cr_await).__name__, c.cr_running); c.close()
c = fin(); c.send(None); del c
async def bad():
    raise StopIteration(3)
try: run(bad())
except RuntimeError as e: print(repr(e), repr(e.__cause__))
async def bad2():
    yield 1
    raise StopAsyncIteration
async def u():
    async for x in bad2(): pass
try: run(u())
except RuntimeError as e: print(repr(e), repr(e.__cause__))
async def ign():
    try: await AsyncYield(1)
    except GeneratorExit: await AsyncYield(2)
c = ign(); c.send(None)
try: c.close()
except RuntimeError as e: print(e)
async def ign2():
    try: yield 1
    except GeneratorExit: yield 2
async def v():
    a = ign2(); await a.__anext__()
    try: await a.aclose()
    except RuntimeError as e: print(e)
run(v())
sys.set_asyncgen_hooks(lambda g: print('first', g.__name__), lambda g: print('final', g.__name__))
a = agen(2)
run(a.__anext__())
del a
sys.set_asyncgen_hooks(None, None)
print(f"{run(f(5))}")
async def fs(): return f"{await AsyncYield(3)!r:>5}"
print(run(fs(), ['x']))
