import census


class Worker:
    pass


class Odd:
    __slots__ = ('next',)

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1


def work():
    workers = [Worker(), Worker(), Odd(), Odd()]
    workers[2].next = workers[3]
    return census.take([Worker, Odd]), len(workers)


kept = [work() for _ in range(3)]
# mark: the census is kept
print([taken.counts for taken, size in kept])
