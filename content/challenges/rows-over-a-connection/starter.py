"""Results of queries, read row by row."""


class Results:
    def __init__(self, pool, query):
        self.pool = pool

    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def close(self):
        pass
