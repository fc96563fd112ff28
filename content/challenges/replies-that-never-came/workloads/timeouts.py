import asyncio
import random

from rpc import Client


class Question:
    pass


async def attempt(client):
    try:
        await client.ask(Question(), 0.001)
    except asyncio.TimeoutError:
        return 'timeout'


async def main():
    client = Client(lambda message: None)
    results = set()
    for _ in range(random.randint(3, 6)):
        results.add(await attempt(client))
    for _ in range(8):
        await asyncio.sleep(0)
    # mark: after the timeouts
    print(results, client.waiting)


asyncio.run(main())
