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
        self.watchers.append(weakref.ref(method))

    def tell(self):
        self.watchers = [watcher for watcher in self.watchers if watcher()]
        for watcher in self.watchers:
            watcher()(self)


class Shop:
    def __init__(self):
        self.baskets = weakref.WeakValueDictionary()

    def basket(self, customer):
        basket = self.baskets.get(customer) or Basket(customer)
        self.baskets[customer] = basket
        return basket
