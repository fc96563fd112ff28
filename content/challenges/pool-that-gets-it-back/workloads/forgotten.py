import pool


class Connection:
    def run(self, text):
        return len(text)


connections = pool.Pool(Connection, 2)


def careless(text):
    loan = connections.lend()
    return loan.run(text)


print([careless('x' * number) for number in range(6)], connections.free)
connections.lend()
print(connections.free)
# mark: after the careless borrowers
held = connections.lend()
print(connections.free, held.run('held'))
