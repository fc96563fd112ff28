# What a cancelled task hands on: up to 3.10 a new exception, whose context is what ended the task.
import asyncio


async def sleeper():
    try:
        await asyncio.sleep(10)
    finally:
        print('ends')


async def cancelling(*message):
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    task.cancel(*message)
    for _ in range(2):
        try:
            await task
        except asyncio.CancelledError as error:
            print(repr(error), repr(error.__context__), task.cancelled())
    try:
        task.exception()
    except asyncio.CancelledError as error:
        print(repr(error), repr(error.__context__))


async def own():
    asyncio.current_task().cancel('stop it')
    await asyncio.sleep(1)


for main in (cancelling, lambda: cancelling('why'), own):
    try:
        asyncio.run(main())
    except asyncio.CancelledError as error:
        print('run:', repr(error), repr(error.__context__))
