import tracemalloc


class Link:
    def __init__(self, value, previous):
        self.value = value
        self.previous = previous
        self.next = None


class Chain:
    def __init__(self):
        self.last = None
        self.names = {}

    def add(self, value):
        link = Link(value, self.last)
        if self.last is not None:
            self.last.next = link
        self.last = link
        self.names[value] = link


tracemalloc.start()
chain = Chain()
for n in range(700):
    chain.add('link number %d' % n)
