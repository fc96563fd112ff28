"""A pool of connections: the loan's own finalizer gives back."""


class Pool:
    def __init__(self, make, size):
        self.make, self.size, self.made, self.idle = make, size, 0, []

    @property
    def free(self):
        return len(self.idle) + self.size - self.made

    def lend(self):
        if self.free == 0:
            raise LookupError('all connections are lent')
        if not self.idle:
            self.idle.append(self.make())
            self.made += 1
        return Loan(self)


class Loan:
    connection = None

    def __init__(self, pool):
        self.pool = pool
        self.connection = pool.idle.pop()

    def run(self, text):
        if self.connection is None:
            raise ValueError('the loan has ended')
        return self.connection.run(text)

    def give_back(self):
        connection, self.connection = self.connection, None
        if connection is not None:
            self.pool.idle.append(connection)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.give_back()

    __del__ = give_back
