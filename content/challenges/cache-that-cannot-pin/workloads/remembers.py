from remember import remember


class Catalog:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Catalog)

    @remember(size=4)
    def page(self, number):
        """One page."""
        print('working out', self.name, number)
        return [self.name, number]

    @remember(size=4)
    def pair(self, one, other):
        print('pairing', self.name, one, other)
        return one, other


red, blue = Catalog('red'), Catalog('blue')
print(Catalog.page.__name__, Catalog.page.__doc__)
print(red.page(1), blue.page(1), red.page(1), red.page(2))
print(red.page(1) is red.page(1), red.page(1) is blue.page(1))
print(red.pair(1, 2), red.pair(2, 1), red.pair(1, 2), blue.pair(1, 2))


class Ticket:
    def __init__(self, number):
        self.number = number

    @remember(size=2)
    def price(self):
        return self.number * 10


for number in range(4):
    ticket = Ticket(number)
    print(ticket.price(), ticket.price())
    del ticket
