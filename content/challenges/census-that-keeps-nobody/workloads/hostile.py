import census


class Worker:
    pass


class Liar:
    @property
    def __class__(self):
        return Worker

    def __eq__(self, other):
        raise RuntimeError('was compared')


class Proxy:
    def __getattribute__(self, name):
        raise RuntimeError('was asked for ' + name)


things = [Worker(), Liar(), Liar(), Proxy()]
print(census.take([Worker, Liar, Proxy]).counts)
