"""An async pipeline: producers, workers, cancellation, timeouts, gather."""
# profiles: 3.11 3.13 3.14
# stress: none: a long program, too slow with a collection at every allocation
import asyncio
import contextlib
import time


async def producer(queue, name, n):
    for i in range(n):
        await asyncio.sleep(0.01 * (i + 1))
        await queue.put((name, i))
        print(f"{name} put {i}")
    print(f"{name} done")


async def worker(queue, results, wid):
    try:
        while True:
            item = await queue.get()
            try:
                if item[1] == 2 and item[0] == "p1":
                    raise ValueError(f"bad item {item}")
                await asyncio.sleep(0.015)
                results.append((wid, item))
            except ValueError as e:
                print(f"worker {wid}: {e}")
            finally:
                queue.task_done()
    except asyncio.CancelledError:
        print(f"worker {wid} cancelled")
        raise


async def slow(n, fail=False):
    await asyncio.sleep(n)
    if fail:
        raise RuntimeError(f"slow({n}) failed")
    return n


@contextlib.asynccontextmanager
async def timer(label):
    start = asyncio.get_running_loop().time()
    try:
        yield label.upper()
    finally:
        print(f"{label}:", asyncio.get_running_loop().time() > start)


async def ticks(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)


class Resource:
    async def __aenter__(self):
        print("open")
        return self

    async def __aexit__(self, et, ev, tb):
        print("close", et and et.__name__)
        return et is KeyError


async def main():
    queue, results = asyncio.Queue(maxsize=2), []
    workers = [asyncio.create_task(worker(queue, results, i), name=f"w{i}") for i in range(2)]
    async with timer("pipeline"):
        await asyncio.gather(producer(queue, "p1", 3), producer(queue, "p2", 2))
        await queue.join()
    for w in workers:
        w.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    print(sorted(results), [w.get_name() for w in workers], workers[0].cancelled())
    try:
        await asyncio.wait_for(slow(1), timeout=0.05)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e), asyncio.TimeoutError is TimeoutError)
    print(await asyncio.gather(slow(0.02), slow(0.01, True), slow(0.03), return_exceptions=True))
    try:
        await asyncio.gather(slow(0.02), slow(0.01, True))
    except RuntimeError as e:
        print("gather:", e)
    done, pending = await asyncio.wait([asyncio.create_task(slow(x)) for x in (0.5, 0.01)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    for p in pending:
        p.cancel()
    for coro in asyncio.as_completed([slow(0.03), slow(0.01), slow(0.02)]):
        print("completed", await coro)
    print([x async for x in ticks(3)], {x: x * x async for x in ticks(3) if x})
    async with Resource():
        raise KeyError("swallowed")
    try:
        async with Resource() as r:
            raise IndexError("seen")
    except IndexError as e:
        print("outer", e)
    sem, lock, event = asyncio.Semaphore(2), asyncio.Lock(), asyncio.Event()
    running = peak = 0

    async def limited(i):
        nonlocal running, peak
        async with sem:
            running += 1
            peak = max(peak, running)
            await asyncio.sleep(0.01)
            running -= 1
        await event.wait()
        async with lock:
            return i

    tasks = [asyncio.create_task(limited(i)) for i in range(5)]
    await asyncio.sleep(0.1)
    event.set()
    print(await asyncio.gather(*tasks), "peak", peak, lock.locked(), sem)
    shielded = asyncio.shield(inner := asyncio.ensure_future(slow(0.02)))
    shielded.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print("shield cancelled", await inner)
    fut = asyncio.get_running_loop().create_future()
    fut.add_done_callback(lambda f: print("callback", f.result()))
    asyncio.get_running_loop().call_later(0.01, fut.set_result, "value")
    print(await fut, fut)
    print(await asyncio.to_thread(lambda: "from thread"), len(asyncio.all_tasks()), asyncio.current_task().get_name())
    task = asyncio.create_task(slow(5))
    await asyncio.sleep(0)
    task.cancel("no longer needed")
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled with", e.args, task.cancelled())


asyncio.run(main())
try:
    asyncio.run(slow(0.01, True))
except RuntimeError as e:
    print(e)
