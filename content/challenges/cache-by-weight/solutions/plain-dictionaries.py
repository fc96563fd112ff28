"""A cache whose bound is the weight of its values: in two dictionaries, the order of which is the order of use."""


class WeighedCache:
    def __init__(self, limit, weigh):
        self.limit = limit
        self.weigh = weigh
        self.values = {}
        self.weights = {}

    @property
    def weight(self):
        return sum(self.weights.values())

    def get(self, key, load):
        if key in self.values:
            value = self.values[key] = self.values.pop(key)
            return value
        value = load(key)
        weight = self.weigh(value)
        if weight > self.limit:
            return value
        self.forget(key)
        for oldest in list(self.values):
            if self.weight + weight <= self.limit:
                break
            self.forget(oldest)
        self.values[key] = value
        self.weights[key] = weight
        return value

    def forget(self, key):
        self.values.pop(key, None)
        self.weights.pop(key, None)
