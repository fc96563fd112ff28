"""The slowest requests since the start: a short list that is kept in order."""


class SlowLog:
    def __init__(self, size):
        self.size = size
        self.slowest = []

    def record(self, request, seconds, error=None):
        failure = '' if error is None else '%s: %s' % (type(error).__name__, error)
        path = str.__str__(request.path)
        self.slowest.append((seconds, path[:], failure))
        self.slowest.sort(key=lambda entry: -entry[0])
        del self.slowest[self.size:]

    def entries(self):
        return list(self.slowest)
