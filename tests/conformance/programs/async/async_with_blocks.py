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
async def err():
    async with CM(1):
        1 / 0
try: run(err())
except ZeroDivisionError as e: print(repr(e))
