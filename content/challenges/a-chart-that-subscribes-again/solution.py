"""Charts on a dashboard."""


class Feed:
    """Calls its subscribers with each price. It belongs to others."""

    def __init__(self):
        self.subscribers = []

    def subscribe(self, callback):
        self.subscribers.append(callback)

    def unsubscribe(self, callback):
        if callback in self.subscribers:
            self.subscribers.remove(callback)

    def publish(self, symbol, price):
        for callback in list(self.subscribers):
            callback(symbol, price)


class Chart:
    def __init__(self, feed, symbol):
        self.feed = feed
        self.drawn = 0
        # The bound methods of one object are equal, so that unsubscribing finds this one again.
        feed.subscribe(self.take)
        self.show(symbol)

    def show(self, symbol):
        self.symbol = symbol
        self.prices = []
        self.refresh()

    def refresh(self):
        """Nothing has to be subscribed for it."""

    def take(self, symbol, price):
        if symbol == self.symbol:
            self.prices.append(price)
            self.drawn += 1

    def close(self):
        self.feed.unsubscribe(self.take)
