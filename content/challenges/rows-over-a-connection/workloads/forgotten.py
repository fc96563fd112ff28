import results


class Pool:
    def __init__(self):
        self.lent = 0

    def take(self):
        self.lent += 1
        return self

    def give(self, connection):
        self.lent -= 1

    def rows(self, query):
        return iter(range(query))


pool = Pool()


def first(query):
    for row in results.Results(pool, query):
        return row


def has_results(query):
    rows = results.Results(pool, query)
    return rows is not None


print(first(3), pool.lent)
print(has_results(3), pool.lent)
results.Results(pool, 1)
print(pool.lent, [first(2) for _ in range(3)], pool.lent)
held = results.Results(pool, 2)
print(pool.lent)
del held
print(pool.lent)
