import itertools

import pool


class Connection:
    numbers = itertools.count(1)

    def __init__(self):
        self.number = next(self.numbers)

    def run(self, text):
        return '%d: %s' % (self.number, text)


connections = pool.Pool(Connection, 2)
print(connections.free)
one, two = connections.lend(), connections.lend()
print(one.run('a'), two.run('b'), connections.free)
try:
    connections.lend()
except LookupError:
    print('none left')
one.give_back()
print(connections.free)
with connections.lend() as again:
    print(again.run('c'), connections.free)
try:
    again.run('d')
except ValueError:
    print('ended')
two.give_back()
print(connections.lend().run('e'), connections.free)
