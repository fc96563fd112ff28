"""No cache, no leak, and no saving."""

_computed = 0


def computed():
    return _computed


class Report:
    def __init__(self, rows):
        self.rows = rows

    def total(self):
        global _computed
        _computed += 1
        return sum(self.rows)

    def share(self, row):
        return 100 * self.rows[row] // self.total()
