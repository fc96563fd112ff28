import asyncio

import prices


async def main():
    feed = prices.Feed()
    calls = []

    async def fails(price):
        calls.append(price.value)
        raise ValueError(f'cannot read {price!r}')

    async def fine(price):
        calls.append(f'fine {price.value}')

    feed.subscribe('broken', ['AB'], fails)
    good = feed.subscribe('good', ['AB'], fine)
    for value in range(3):
        await feed.publish('AB', value)
    await asyncio.sleep(1)
    print(calls, [subscription.name for subscription in feed.subscriptions])
    print(feed.failures())
    for number in range(12):
        feed.subscribe(f'broken {number}', ['CD'], fails)
    await feed.publish('CD', 1)
    await asyncio.sleep(1)
    print(len(feed.subscriptions), len(feed.failures()), feed.failures()[-1])
    await feed.unsubscribe(good)
    await feed.close()
    print(len(feed.failures()))


asyncio.run(main())
