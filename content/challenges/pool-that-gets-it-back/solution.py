"""A pool of connections."""
import weakref


class Pool:
    def __init__(self, make, size):
        self._make = make
        self._unmade = size
        self._idle = []

    @property
    def free(self):
        return len(self._idle) + self._unmade

    def lend(self):
        if self._idle:
            return Loan(self._idle, self._idle.pop())
        if self._unmade == 0:
            raise LookupError('all connections are lent')
        connection = self._make()
        self._unmade -= 1
        return Loan(self._idle, connection)


class Loan:
    """What a borrower holds. The pool does not know it: its end is its own business."""

    def __init__(self, idle, connection):
        self._connection = connection
        self._end = weakref.finalize(self, idle.append, connection)

    def run(self, text):
        if not self._end.alive:
            raise ValueError('the loan has ended')
        return self._connection.run(text)

    def give_back(self):
        self._end()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.give_back()
