from queries import Queries


class Customer:
    def __init__(self, number):
        self.number = number


queries = Queries(lambda table, number: Customer(number), 100)


def ask(count):
    for number in range(count):
        rows = queries.find('customers', 'group %d' % (number % 7), lambda: range(number, number + 5))
        assert len(rows) == 5, 'Expected five rows.'


ask(30)
# mark: after 30 queries
shown = queries.find('customers', 'shown', lambda: [1, 2, 3])
# mark: while they are shown
del shown
print('end')
