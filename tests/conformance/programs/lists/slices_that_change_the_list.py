# profiles: 3.13+
"""The items that a slice is replaced by are gone through first, and what the slice means is asked after that."""


class Meddler:
    def __init__(self, target, extra):
        self.target = target
        self.extra = extra

    def __iter__(self):
        yield from list(self.target)
        if self.extra:
            self.target.extend([9] * self.extra)
        else:
            self.target.clear()


for extra in 0, 2, 5:
    for part in slice(None, None, -1), slice(0, 4, 2), slice(None, None, 1), slice(1, 3), slice(None, None, 2):
        target = list(range(5))
        try:
            target[part] = Meddler(target, extra)
            print(extra, part, target)
        except ValueError as error:
            print(extra, part, error, target)
