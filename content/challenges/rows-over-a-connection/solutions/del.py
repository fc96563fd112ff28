"""Results of queries, read row by row."""


class Results:
    connection = None

    def __init__(self, pool, query):
        self.pool = pool
        self.connection = pool.take()
        self.rows = self.connection.rows(query)

    def __iter__(self):
        return self

    def __next__(self):
        if self.connection is None:
            raise StopIteration
        done = False
        try:
            row = next(self.rows)
            done = True
            return row
        finally:
            if not done:
                self.close()

    def close(self):
        connection, self.connection = self.connection, None
        if connection is not None:
            self.pool.give(connection)

    __del__ = close

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()
