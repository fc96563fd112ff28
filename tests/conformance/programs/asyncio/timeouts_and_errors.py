# profiles: 3.11+
# asyncio.timeout and TaskGroup: what becomes of other errors when the time is over, and of a cancellation from outside
# profiles: 3.11+
import asyncio, sys
async def tried(f):
    try: await f()
    except BaseException as e:
        show(e)
def show(e, depth=0):
    print('  ' * depth + type(e).__name__, str(e) if not isinstance(e, BaseExceptionGroup) else len(e.exceptions), end='; ')
    c = e
    while c is not None:
        print('ctx', type(c.__context__).__name__, 'cause', type(c.__cause__).__name__, end='; ')
        c = c.__context__
    print()
    for x in getattr(e, 'exceptions', ()): show(x, depth + 1)
async def finished():
    async with asyncio.timeout(None) as t: print(t, repr(t))
    print(t, t.when(), t.expired())
    try: t.reschedule(3)
    except RuntimeError as e: print(e)
    async with asyncio.timeout(5) as t: pass
    print(t)
    try:
        async with asyncio.timeout(0.01) as t: await asyncio.sleep(1)
    except TimeoutError as e: show(e)
    print(t)
    try: t.reschedule(3)
    except RuntimeError as e: print(e)
async def foreign():
    async with asyncio.timeout(0):
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: raise ValueError('mine')
async def foreign2():
    async with asyncio.timeout(0):
        try: await asyncio.sleep(1)
        except asyncio.CancelledError as e: raise ValueError('mine') from None
async def fin():
    async with asyncio.timeout(0):
        try: await asyncio.sleep(1)
        finally: 1 / 0
async def chained():
    async with asyncio.timeout(0):
        try:
            try: await asyncio.sleep(1)
            finally: 1 / 0
        except ZeroDivisionError: raise KeyError(1)
async def group():
    async def task():
        try: await asyncio.sleep(2)
        finally: raise KeyError('task')
    async with asyncio.timeout(0.01):
        async with asyncio.TaskGroup() as tg:
            tg.create_task(task())
            try: await asyncio.sleep(10)
            finally: raise ValueError('body')
async def subclassed():
    class C(asyncio.CancelledError): pass
    async with asyncio.timeout(0):
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: raise C('sub')
async def swallowed():
    async with asyncio.timeout(0) as t:
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: pass
    print('swallowed', t, asyncio.current_task().cancelling())
async def error_and_cancel():
    event = asyncio.Event()
    async def foo(): event.set(); raise ValueError('foo')
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(foo())
            await event.wait()
            print('set'); await asyncio.sleep(0)
    except* ValueError as e: print('group', len(e.exceptions))
    print(asyncio.current_task().cancelling())
    await asyncio.sleep(0); print('went on')
async def outer():
    async def foo(): raise ValueError('foo')
    async def main():
        try:
            async with asyncio.TaskGroup() as tg:
                tg.create_task(foo())
                await asyncio.sleep(10)
        except* ValueError: print('caught', asyncio.current_task().cancelling())
        await asyncio.sleep(0.5); print('slept')
    t = asyncio.create_task(main())
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
async def all():
    for f in finished, foreign, foreign2, fin, chained, group, subclassed, swallowed, error_and_cancel, outer:
        print(f.__name__); await tried(f)
asyncio.run(all())
