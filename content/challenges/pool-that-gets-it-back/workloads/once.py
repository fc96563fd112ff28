import pool


class Connection:
    def __init__(self):
        self.user = None

    def run(self, text):
        before, self.user = self.user, text
        return before


connections = pool.Pool(Connection, 3)
first = connections.lend()
first.give_back()
first.give_back()
one, two = connections.lend(), connections.lend()
one.run('one'), two.run('two')
del first
three = connections.lend()
print(one.run('x'), two.run('y'), three.run('z'), connections.free)
with connections.lend() if connections.free else two as loan:
    loan.give_back()
print(connections.free)
