# profiles: 3.13+
# An iterator that asks its own adaptor for items while it is asked for one.
import itertools


class Source:
    def __init__(self, when, count, drain):
        self.when, self.count, self.drain, self.n = when, count, drain, 0
        self.adaptor = None

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > self.count:
            raise StopIteration
        if self.n == self.when:
            if self.drain:
                list(itertools.islice(self.adaptor, 20))
            else:
                next(self.adaptor, None)
        return [self.n]


makers = {
    'pairwise': itertools.pairwise,
    'chain': lambda s: itertools.chain(s, s),
    'accumulate': lambda s: itertools.accumulate(s, lambda a, b: b),
    'map': lambda s: map(lambda v: v, s),
    'filter': lambda s: filter(None, s),
    'enumerate': enumerate,
    'takewhile': lambda s: itertools.takewhile(bool, s),
    'dropwhile': lambda s: itertools.dropwhile(lambda v: not v, s),
    'cycle': itertools.cycle,
    'compress': lambda s: itertools.compress(s, s),
    'callable': lambda s: iter(s.__next__, 5),
}
for name, make in makers.items():
    for when in (1, 2):
        for count in (1, 2, 4):
            for drain in (False, True):
                source = Source(when, count, drain)
                source.adaptor = make(source)
                print(name, when, count, drain, [next(source.adaptor, 'END') for _ in range(6)])
                source.adaptor = None
