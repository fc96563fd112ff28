"""Totals of long lists, computed once."""
from functools import lru_cache

_computed = 0


def computed():
    return _computed


class Report:
    def __init__(self, rows):
        self.rows = rows

    @lru_cache(maxsize=None)
    def total(self):
        global _computed
        _computed += 1
        return sum(self.rows)

    @lru_cache(maxsize=None)
    def share(self, row):
        return 100 * self.rows[row] // self.total()
