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
