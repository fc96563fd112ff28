import asyncio, types
async def f(): return 1
async def main():
    c = f()
    print(asyncio.iscoroutine(c), asyncio.iscoroutinefunction(f), await c)
    try: await c
    except RuntimeError as e: print(e)
    try: asyncio.run(f())
    except RuntimeError as e: print(e)
    print(len(asyncio.all_tasks()))
    @types.coroutine
    def old():
        yield
        return 'old style'
    print(await old())
import warnings
warnings.simplefilter('ignore')
asyncio.run(main())
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
