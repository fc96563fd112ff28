"""A feed of prices, and subscriptions to it: both know the entry, and neither knows the other."""
import weakref


class Feed:
    def __init__(self):
        self.entries = []

    def subscribe(self, callback):
        self.entries = [entry for entry in self.entries if entry() is not None]
        subscription = Subscription(callback)
        self.entries.append(weakref.ref(subscription))
        return subscription

    def publish(self, *args):
        for entry in tuple(self.entries):
            if entry() is not None and entry().callback:
                entry().callback[0](*args)


class Subscription:
    def __init__(self, callback):
        self.callback = [callback]

    def close(self):
        self.callback.clear()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()
