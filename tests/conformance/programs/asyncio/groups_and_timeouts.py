# profiles: 3.11+
import asyncio
async def bad(x):
    await asyncio.sleep(0)
    raise ValueError(x)
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(1))
            t = tg.create_task(asyncio.sleep(5))
    except* ValueError as e: print(repr(e.exceptions), t.cancelled())
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(asyncio.sleep(.1, 'x'))
    print(a.result())
    try:
        async with asyncio.timeout(.1): await asyncio.sleep(1)
    except TimeoutError as e: print(repr(e))
    f = asyncio.get_running_loop().create_future()
    print(f)
    f.set_result(5)
    print(f, await f)
    try: f.set_result(6)
    except asyncio.InvalidStateError as e: print(repr(e))
    b = asyncio.Barrier(2)
    print(sorted(await asyncio.gather(b.wait(), b.wait())))
    try: await asyncio.gather(bad(3))
    except ValueError:
        import traceback
        traceback.print_exc()
with asyncio.Runner() as runner:
    runner.run(main())
