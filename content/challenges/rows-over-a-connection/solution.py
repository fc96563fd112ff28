"""Results of queries, read row by row."""
import weakref


class Results:
    def __init__(self, pool, query):
        connection = pool.take()
        # One end for all ways: it runs once, and does not lead back to the results.
        self._end = weakref.finalize(self, pool.give, connection)
        self._rows = iter(())
        try:
            self._rows = connection.rows(query)
        except BaseException:
            self.close()
            raise

    def __iter__(self):
        return self

    def __next__(self):
        if not self._end.alive:
            raise StopIteration
        try:
            return next(self._rows)
        except BaseException:
            self.close()
            raise

    def close(self):
        self._rows = iter(())
        self._end()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()
