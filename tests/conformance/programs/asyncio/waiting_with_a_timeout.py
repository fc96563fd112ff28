# wait_for: up to 3.11 in a task of its own, from 3.12 on in the one that waits.
import asyncio
import contextvars

var = contextvars.ContextVar('var', default='none')


async def work(delay, result):
    var.set(result)
    task = asyncio.current_task()
    print('in', task.get_name() == 'Main', len(asyncio.all_tasks()))
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as error:
        print('cancelled', repr(error))
        if result == 'stubborn':
            return result
        if result == 'angry':
            raise KeyError(result)
        raise
    return result


async def attempt(awaitable, timeout):
    try:
        print('->', await asyncio.wait_for(awaitable, timeout), var.get())
    except BaseException as error:
        print('->', type(error), repr(error.__cause__), repr(error.__context__), var.get())
    var.set('none')


async def main():
    asyncio.current_task().set_name('Main')
    for timeout in (None, 1, 0.01, 0, -1):
        print('timeout', timeout)
        for result in ('plain', 'stubborn', 'angry'):
            await attempt(work(0.05, result), timeout)
    future = asyncio.get_running_loop().create_future()
    future.set_result('ready')
    await attempt(future, 0)
    await attempt(5, 1)
    outer = asyncio.ensure_future(attempt(work(1, 'outer'), 5))
    await asyncio.sleep(0.01)
    outer.cancel()
    await asyncio.wait([outer])
    print(outer.cancelled())


asyncio.run(main())
