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
rows = results.Results(pool, 3)
print(pool.lent, next(rows), next(rows), pool.lent)
print(list(rows), pool.lent, next(rows, 'none'))
rows.close()
print(pool.lent, [row for row in results.Results(pool, 2)], pool.lent)
