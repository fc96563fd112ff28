"""The slowest requests since the start."""
import heapq


class SlowLog:
    def __init__(self, size):
        self.size = size
        self._slowest = []
        self._recorded = 0

    def record(self, request, seconds, error=None):
        failure = '' if error is None else f'{type(error).__name__}: {error}'
        # The number tells equally slow ones apart, so that nothing behind it is ever compared.
        self._recorded += 1
        entry = seconds, -self._recorded, plain(request.path), failure
        if len(self._slowest) < self.size:
            heapq.heappush(self._slowest, entry)
        else:
            heapq.heappushpop(self._slowest, entry)

    def entries(self):
        return [(seconds, path, failure) for seconds, _, path, failure in sorted(self._slowest, reverse=True)]


def plain(text):
    """The characters alone: an instance of a subclass of str may lead anywhere."""
    return ''.join(list(text))
