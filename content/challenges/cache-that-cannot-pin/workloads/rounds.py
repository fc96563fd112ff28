import random

from remember import remember


class Catalog:
    @remember(size=3)
    def page(self, number):
        return [self, number]

    @remember(size=3)
    def name(self):
        return 'a catalog'


class Plain(Catalog):
    @remember(size=2)
    def page(self, number):
        return number


def one_round(number):
    catalog = Catalog()
    catalog.name()
    plain = Plain()
    for page in range(random.randint(1, 5)):
        plain.page(page)


def rounds(count):
    for number in range(count):
        one_round(number)


rounds(1)
# mark: after 1 round
rounds(1)
# mark: after 2 rounds
rounds(2)
# mark: after 4 rounds
rounds(4)
# mark: after 8 rounds
rounds(92)
# mark: after 100 rounds
print('end')
