import pool


class Connection:
    made = 0

    def __init__(self):
        Connection.made += 1
        if Connection.made == 1:
            raise OSError('no route')

    def run(self, text):
        if not text:
            raise ValueError('empty')
        return text


connections = pool.Pool(Connection, 2)


def attempt(use):
    try:
        use()
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)


def plain():
    connections.lend().run('')


def with_statement():
    with connections.lend() as loan:
        loan.run('')


attempt(plain)
attempt(plain)
attempt(with_statement)
print(connections.free, connections.lend().run('fine'))
