"""An event bus for bound methods."""
import weakref


class Subscription:
    def __init__(self, method, on_death):
        self.target = weakref.ref(method.__self__, on_death)
        self.function = method.__func__
        self.ended = False

    def matches(self, method):
        return self.target() is method.__self__ and self.function is method.__func__


class Bus:
    def __init__(self):
        self.subscriptions = []

    def subscribe(self, method):
        subscriptions = self.subscriptions
        subscription = Subscription(method, lambda _: self_clean(subscriptions))
        subscriptions.append(subscription)

    def unsubscribe(self, method):
        for subscription in self.subscriptions:
            if subscription.matches(method):
                subscription.ended = True
                self.subscriptions.remove(subscription)
                break

    def publish(self, *args):
        called = 0
        for subscription in tuple(self.subscriptions):
            target = subscription.target()
            if target is None or subscription.ended:
                continue
            called += 1
            subscription.function(target, *args)
        return called


def self_clean(subscriptions):
    subscriptions[:] = [one for one in subscriptions if one.target() is not None]
