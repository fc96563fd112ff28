import asyncio
async def main():
    q = asyncio.Queue(2)
    async def produce():
        for i in range(4): await q.put(i)
    async def consume():
        while True:
            print('got', await q.get())
            q.task_done()
    c = asyncio.create_task(consume())
    await produce()
    await q.join()
    c.cancel()
    p = asyncio.PriorityQueue()
    for i in (3, 1, 2): p.put_nowait(i)
    print([p.get_nowait() for _ in range(3)], p.empty())
    try: p.get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e))
    lock = asyncio.Lock()
    async with lock: print(lock.locked())
    try: lock.release()
    except RuntimeError as e: print(e)
    sem = asyncio.Semaphore(2)
    async def limited(i):
        async with sem:
            print('in', i)
            await asyncio.sleep(.1)
    await asyncio.gather(*(limited(i) for i in range(4)))
    event = asyncio.Event()
    asyncio.get_running_loop().call_later(.1, event.set)
    print(await event.wait())
    cond = asyncio.Condition()
    async def waiter():
        async with cond:
            await cond.wait()
            print('notified')
    w = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    async with cond: cond.notify_all()
    await w
asyncio.run(main())
