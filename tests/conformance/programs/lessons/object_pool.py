import gc


class Connection:
    created = 0
    alive = 0

    def __init__(self):
        Connection.created += 1
        Connection.alive += 1
        self.busy = False

    def __del__(self):
        Connection.alive -= 1


class Pool:
    def __init__(self, size):
        self.free = [Connection() for _ in range(size)]
        self.used = []

    def __enter__(self):
        connection = self.free.pop() if self.free else Connection()
        self.used.append(connection)
        return connection

    def __exit__(self, *exc):
        self.free.append(self.used.pop())


pool = Pool(2)
for _ in range(10):
    with pool as c:
        c.busy = True
print(Connection.created, Connection.alive, len(pool.free))
with pool as a, pool as b, pool as extra:
    print("three in use", Connection.created)
print(len(pool.free))
del a, b, extra, c
pool.free.clear()
print("cleared", Connection.alive)
del pool
print(Connection.created, Connection.alive)
