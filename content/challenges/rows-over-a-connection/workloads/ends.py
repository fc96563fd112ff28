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
        yield from range(3)
        raise OSError('line cut')


pool = Pool()
rows = results.Results(pool, 'q')
next(rows)
rows.close()
rows.close()
print(pool.lent, next(rows, 'none'))
with results.Results(pool, 'q') as rows:
    for row in rows:
        break
    print(pool.lent)
print(pool.lent)
kept = results.Results(pool, 'q')
try:
    print(list(kept))
except OSError as error:
    print(error, pool.lent, next(kept, 'none'))
try:
    with results.Results(pool, 'q') as other:
        raise KeyError(next(other))
except KeyError as error:
    print(error, pool.lent)
