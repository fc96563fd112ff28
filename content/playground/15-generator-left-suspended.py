# A generator that is never finished
class Connection:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print('connection', self.number, 'closed')


def rows(number):
    connection = Connection(number)
    for row in range(3):
        yield number, row


open_generators = []
for number in range(3):
    generator = rows(number)
    print(next(generator))
    open_generators.append(generator)
del generator
print('three connections hang on suspended generators')
open_generators.clear()
