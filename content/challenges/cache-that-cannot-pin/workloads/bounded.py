from remember import remember

worked_out = []


class Page:
    def __init__(self, number):
        self.number = number


class Catalog:
    @remember(size=3)
    def page(self, number):
        worked_out.append(number)
        return Page(number)


catalog = Catalog()


def read(*numbers):
    return [catalog.page(number).number for number in numbers]


print(read(1, 2, 3, 1, 2, 3), worked_out)
# mark: while three are remembered
print(read(1, 4, 1, 3), worked_out)
print(read(2, 4), worked_out)
read(*range(50))
# mark: after many pages
print(len(worked_out))
