"""asyncio: producers, consumers, timeouts, groups of tasks and what becomes of their errors."""
import asyncio
import contextlib
import random


class Job:
    def __init__(self, number, cost):
        self.number, self.cost = number, cost

    def __repr__(self):
        return f'Job({self.number}, {self.cost})'


async def produce(queue, name, count, rng):
    for number in range(count):
        await asyncio.sleep(0.1 * (number + (name == 'b') / 2))
        job = Job(f'{name}{number}', rng.randint(1, 3))
        await queue.put(job)
        print('put', job)


async def consume(queue, results, name):
    while True:
        job = await queue.get()
        try:
            await asyncio.sleep(job.cost / 20 + 0.012)
            if job.cost == 3:
                raise ValueError(f'{job.number} is too much')
            results.append((job.number, 'done'))
        except ValueError as error:
            results.append((job.number, error))
        finally:
            queue.task_done()


@contextlib.asynccontextmanager
async def workers(queue, results, count):
    tasks = [asyncio.create_task(consume(queue, results, f'c{i}'), name=f'consumer {i}') for i in range(count)]
    try:
        yield tasks
        await queue.join()
    finally:
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        print('workers ended:', [type(error).__name__ for error in ended])


async def slow(seconds, result):
    try:
        await asyncio.sleep(seconds)
        return result
    except asyncio.CancelledError:
        print('cancelled', result)
        raise


async def countdown(n):
    while n:
        yield n
        n -= 1
        await asyncio.sleep(0)


async def main():
    rng = random.Random(3)
    queue, results = asyncio.Queue(maxsize=2), []
    async with workers(queue, results, 2):
        await asyncio.gather(produce(queue, 'a', 3, rng), produce(queue, 'b', 2, rng))
    print(sorted(results, key=str))

    try:
        await asyncio.wait_for(slow(10, 'ten'), timeout=0.1)
    except asyncio.TimeoutError as error:
        print('timeout', repr(error))

    done, pending = await asyncio.wait([asyncio.create_task(slow(i / 20, i)) for i in (1, 2, 3)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), {task.result() for task in done})
    for task in sorted(pending, key=asyncio.Task.get_name):
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)

    semaphore, order = asyncio.Semaphore(2), []

    async def limited(n):
        async with semaphore:
            order.append(f'+{n}')
            await asyncio.sleep(0.05)
            order.append(f'-{n}')

    await asyncio.gather(*map(limited, range(3)))
    print(*order)
    print([n async for n in countdown(3) if n != 2], await anext(countdown(9)))

    event = asyncio.Event()
    waiter = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    print(waiter.done(), event.is_set())
    event.set()
    print(await waiter)

    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.05, future.set_result, 'later')
    print(await future, future.done())
    for first in asyncio.as_completed([slow(0.1, 'b'), slow(0.05, 'a')]):
        print(await first, end=' ')
    print()
    try:
        await asyncio.gather(slow(0.3, 'x'), broken())
    except ZeroDivisionError as error:
        print('gather:', error)


async def broken():
    await asyncio.sleep(0.1)
    return 1 / 0


asyncio.run(main())
