from lazy import Lazy


class Table:
    def __init__(self, rows):
        self.rows = rows


def totals(count):
    table = Table(list(range(count)))
    return [Lazy(lambda: sum(table.rows)), Lazy(lambda: len(table.rows)), Lazy(lambda: None)]


values = totals(10)
# mark: nobody has asked
results = [value.get() for value in values]
# mark: all have asked
assert results == [45, 10, None], 'Expected the results of the recipes.'
