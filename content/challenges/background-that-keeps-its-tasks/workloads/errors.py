import asyncio

from background import Background


async def fail(number):
    raise ValueError('failure %d' % number)


async def leave():
    raise asyncio.CancelledError()


async def main():
    background = Background()
    print(background.errors)
    for number in range(25):
        background.start(fail(number))
        await asyncio.sleep(0)
    background.start(leave())
    for _ in range(4):
        await asyncio.sleep(0)
    print(len(background.errors), background.errors[0], background.errors[-1], type(background.errors[-1]).__name__)
    await background.close()
    print(len(background.errors))


asyncio.run(main())
