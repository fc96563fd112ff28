"""A feed of prices: whoever publishes a price reaches all who have subscribed to its symbol."""

import asyncio


class Price:
    """What a symbol costs at a moment."""

    def __init__(self, symbol, value):
        self.symbol = symbol
        self.value = value

    def __repr__(self):
        return f'{self.symbol}={self.value}'


class Subscription:
    """What one subscriber has not seen yet, and the task that shows it to them."""

    def __init__(self, feed, name, symbols, handler):
        self.feed = feed
        self.name = name
        self.symbols = set(symbols)
        self.handler = handler
        self.queue = asyncio.Queue()
        self.task = None
        self.dropped = 0

    def put(self, price):
        self.queue.put_nowait(price)

    async def work(self):
        """Hands prices to the handler, one after the other, until it is cancelled or the handler fails."""
        while True:
            price = await self.queue.get()
            await self.handler(price)


class Feed:
    """All subscriptions, and those who wait for a single price."""

    def __init__(self, most=10):
        self.most = most
        self.subscriptions = []
        self.tasks = []
        self.waiters = {}
        self.latest = {}
        self.errors = []

    def subscribe(self, name, symbols, handler):
        """From now on, handler(price) is awaited for each price of these symbols, in order."""
        subscription = Subscription(self, name, symbols, handler)
        subscription.task = asyncio.create_task(subscription.work(), name=name)
        self.subscriptions.append(subscription)
        self.tasks.append(subscription.task)
        return subscription

    async def unsubscribe(self, subscription):
        """Ends a subscription. What it has not seen yet is dropped. May be called twice."""
        if subscription in self.subscriptions:
            self.subscriptions.remove(subscription)
        subscription.task.cancel()
        try:
            await subscription.task
        except asyncio.CancelledError:
            pass
        except Exception as error:
            self.errors.append((subscription.name, error))

    async def publish(self, symbol, value):
        """Tells everyone; gives others a chance to run."""
        price = Price(symbol, value)
        self.latest[symbol] = price
        for subscription in self.subscriptions:
            if symbol in subscription.symbols:
                subscription.put(price)
        for future in self.waiters.pop(symbol, []):
            if not future.done():
                future.set_result(price)
        await asyncio.sleep(0)

    async def next_price(self, symbol, timeout):
        """The next price of a symbol; None when there is none in time (seconds)."""
        future = asyncio.get_running_loop().create_future()
        self.waiters.setdefault(symbol, []).append(future)
        try:
            return await asyncio.wait_for(future, timeout)
        except asyncio.TimeoutError:
            return None

    def failures(self):
        """Names of the subscribers whose handler has failed, and how, the latest ten."""
        return [f'{name}: {type(error).__name__}: {error}' for name, error in self.errors[-10:]]

    async def close(self):
        for subscription in list(self.subscriptions):
            await self.unsubscribe(subscription)
