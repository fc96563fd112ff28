import asyncio

from background import Background


async def serve(name, rounds):
    try:
        await asyncio.sleep(3600)
    finally:
        for _ in range(rounds):
            await asyncio.sleep(0)
        print(name, 'put away')


async def main():
    background = Background()
    background.start(serve('first', 3))
    background.start(serve('second', 1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await background.close()
    print('closed', background.errors)
    late = serve('late', 5)
    try:
        background.start(late)
    except RuntimeError:
        print('no more')
    print(late.cr_frame is None)
    await background.close()


asyncio.run(main())
