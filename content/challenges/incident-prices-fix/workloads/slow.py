import asyncio

import prices


async def main():
    feed = prices.Feed(most=4)
    seen = []

    async def slow(price):
        await asyncio.sleep(100)
        seen.append(price.value)

    subscription = feed.subscribe('slow', ['AB'], slow)
    for value in range(50):
        await feed.publish('AB', value)
    # mark: after 50 prices
    print('published')
    await asyncio.sleep(1000)
    print(seen, subscription.dropped)
    await feed.close()


asyncio.run(main())
