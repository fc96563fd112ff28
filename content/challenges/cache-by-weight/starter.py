"""A cache whose bound is the weight of its values."""


class WeighedCache:
    def __init__(self, limit, weigh):
        self.limit = limit
        self.weigh = weigh
        self.weight = 0

    def get(self, key, load):
        return load(key)

    def forget(self, key):
        pass
