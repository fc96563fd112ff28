from shutdown import Shutdown


class Connection:
    closed = 0

    def close(self):
        Connection.closed += 1


shutdown = Shutdown()
shutdown.add('log', lambda: print('log closed'))
kept = []


def connections(count):
    for number in range(count):
        connection = Connection()
        close_now = shutdown.add('connection %d' % number, connection.close)
        close_now()
        close_now()
        kept.append(close_now)
        del kept[:-2]


connections(10)
# mark: after ten connections
connections(40)
# mark: after fifty connections
print(Connection.closed)
