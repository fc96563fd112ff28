import asyncio, time
async def work(n, d):
    print('start', n)
    await asyncio.sleep(d)
    print('end', n)
    return n * 2
async def bad():
    await asyncio.sleep(0)
    raise ValueError('bad')
async def main():
    t0 = time.monotonic()
    print(await asyncio.gather(work(1, .2), work(2, .1)))
    print(round(time.monotonic() - t0, 1))
    t = asyncio.create_task(work(3, 5), name='T')
    print(t.get_name(), asyncio.current_task().get_name())
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled', t.cancelled())
    try: await asyncio.wait_for(work(4, 5), .1)
    except asyncio.TimeoutError as e: print('timeout', repr(e))
    done, pending = await asyncio.wait([asyncio.create_task(work(5, .1)), asyncio.create_task(work(6, .3))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    print(await asyncio.gather(work(9, .1), bad(), return_exceptions=True))
    try: await asyncio.gather(work(9, .1), bad())
    except ValueError as e: print(repr(e))
    print(await asyncio.shield(asyncio.sleep(.1, 'shielded')))
    return 'done'
print(asyncio.run(main()))
