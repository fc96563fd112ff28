"""A pool of connections."""


class Pool:
    def __init__(self, make, size):
        self.make = make
        self.size = size

    @property
    def free(self):
        return 0

    def lend(self):
        raise LookupError('all connections are lent')


class Loan:
    def run(self, text):
        raise ValueError('the loan has ended')

    def give_back(self):
        pass
