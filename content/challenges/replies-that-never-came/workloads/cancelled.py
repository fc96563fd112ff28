import asyncio

from rpc import Client


class Question:
    def __init__(self, is_good):
        self.is_good = is_good


def send(message):
    if not message[1].is_good:
        raise OSError('cannot send')


async def attempt(client):
    try:
        await client.ask(Question(False), 60)
    except OSError as error:
        print(error)


async def main():
    client = Client(send)
    tasks = [asyncio.ensure_future(client.ask(Question(True), 60)) for _ in range(3)]
    await asyncio.sleep(0)
    print(client.waiting)
    for task in tasks[:2]:
        task.cancel()
    print([type(result).__name__ for result in await asyncio.gather(*tasks[:2], return_exceptions=True)], client.waiting)
    tasks.pop().cancel()
    tasks.clear()
    del task
    await attempt(client)
    for _ in range(8):
        await asyncio.sleep(0)
    # mark: after the cancellations
    print(client.waiting)


asyncio.run(main())
