# profiles: 3.11+
import asyncio
from contextlib import *
@asynccontextmanager
async def cm(n, swallow=False):
    print('enter', n)
    try: yield n
    except ValueError as e:
        print('caught', e)
        if not swallow: raise
    finally: print('exit', n)
class A:
    async def __aenter__(self): print('A'); return self
    async def __aexit__(self, *a): print('/A', a[0]); return True
async def main():
    async with cm(1) as x: print(x)
    async with cm(2, True): raise ValueError('v')
    try:
        async with cm(3): raise ValueError('w')
    except ValueError as e: print(repr(e))
    async with AsyncExitStack() as st:
        print(await st.enter_async_context(cm(4)))
        await st.enter_async_context(A())
        st.callback(print, 'cb')
        async def acb(*a): print('acb', a)
        st.push_async_callback(acb, 1, 2)
        raise KeyError(1)
    async def g():
        try: yield 1; yield 2
        finally: print('closed')
    async with aclosing(g()) as it:
        async for x in it: print(x); break
    try: await st.enter_async_context(5)
    except TypeError as e: print(e)
    @cm(7)
    async def deco(): print('in deco')
    await deco(); await deco()
    async with nullcontext(8) as n: print(n)
    @asynccontextmanager
    async def noyield():
        if 0: yield
    try:
        async with noyield(): pass
    except RuntimeError as e: print(e)
    @asynccontextmanager
    async def two():
        yield 1
        yield 2
    try:
        async with two(): pass
    except RuntimeError as e: print(e)
asyncio.run(main())
