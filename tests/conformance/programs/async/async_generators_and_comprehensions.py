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
