"""A feed of prices, and subscriptions to it."""
import weakref


class Feed:
    def __init__(self):
        self._subscriptions = weakref.WeakValueDictionary()
        self._made = 0

    def subscribe(self, callback):
        subscription = Subscription(callback)
        self._made += 1
        self._subscriptions[self._made] = subscription
        return subscription

    def publish(self, *args):
        # Numbers, not subscriptions: a list of these would keep alive what ends meanwhile.
        for number in list(self._subscriptions):
            subscription = self._subscriptions.get(number)
            callback = None if subscription is None else subscription.callback
            del subscription
            if callback is not None:
                callback(*args)


class Subscription:
    def __init__(self, callback):
        self.callback = callback

    def close(self):
        self.callback = None

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()
