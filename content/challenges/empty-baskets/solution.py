"""The baskets of a shop."""
import weakref


class Basket:
    def __init__(self, customer):
        self.customer = customer
        self.things = []
        self.watchers = []

    def __len__(self):
        return len(self.things)

    def add(self, thing):
        self.things.append(thing)
        self.tell()

    def take_out(self, thing):
        self.things.remove(thing)
        self.tell()

    def watch(self, method):
        self.watchers = [watcher for watcher in self.watchers if watcher() is not None]
        self.watchers.append(weakref.WeakMethod(method))

    def tell(self):
        for watcher in list(self.watchers):
            method = watcher()
            if method is not None:
                method(self)


class Shop:
    def __init__(self):
        self.baskets = weakref.WeakValueDictionary()

    def basket(self, customer):
        basket = self.baskets.get(customer)
        if basket is None:
            basket = self.baskets[customer] = Basket(customer)
        return basket
