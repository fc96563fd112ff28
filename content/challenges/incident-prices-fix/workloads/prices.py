import asyncio

import prices


async def main():
    feed = prices.Feed()
    seen = []

    async def note(price):
        seen.append(repr(price))

    async def slow(price):
        await asyncio.sleep(1)
        seen.append(f'slow {price!r}')

    one = feed.subscribe('one', ['AB', 'CD'], note)
    two = feed.subscribe('two', ['CD'], slow)
    for value in range(3):
        await feed.publish('AB', value)
        await feed.publish('CD', value * 10)
    await asyncio.sleep(5)
    print(seen)

    waiting = asyncio.create_task(feed.next_price('EF', 10))
    await asyncio.sleep(0)
    await feed.publish('EF', 7)
    print(await waiting, await feed.next_price('EF', 0.5), feed.latest['EF'])

    await feed.unsubscribe(one)
    await feed.unsubscribe(one)
    await feed.publish('AB', 99)
    await asyncio.sleep(1)
    print(len(seen), one.task.done(), two.task.done())
    await feed.close()
    print(two.task.done(), feed.subscriptions, feed.failures())


asyncio.run(main())
