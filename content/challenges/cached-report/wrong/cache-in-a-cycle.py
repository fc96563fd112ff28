"""A cache for each instance, which holds the instance in turn."""
from functools import lru_cache

_computed = 0


def computed():
    return _computed


class Report:
    def __init__(self, rows):
        self.rows = rows
        self.total = lru_cache(maxsize=None)(self._total)

    def _total(self):
        global _computed
        _computed += 1
        return sum(self.rows)

    def share(self, row):
        return 100 * self.rows[row] // self.total()
