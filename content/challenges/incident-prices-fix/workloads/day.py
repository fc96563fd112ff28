import asyncio
import gc

import prices

gc.disable()


async def note(price):
    await asyncio.sleep(0)


async def fails(price):
    raise ValueError(price.symbol)


async def visit(feed, number):
    subscription = feed.subscribe(f'peer {number}', ['AB'], fails if number % 3 == 0 else note)
    await feed.publish('AB', number)
    await asyncio.sleep(1)
    await feed.next_price(f'S{number % 4}', 0.1)
    await feed.unsubscribe(subscription)


async def main():
    feed = prices.Feed()
    for number in range(20):
        await visit(feed, number)
    # mark: after 20 peers
    print('morning')
    for number in range(20, 80):
        await visit(feed, number)
    await asyncio.sleep(1)
    # mark: after 80 peers
    print('evening')


asyncio.run(main())
