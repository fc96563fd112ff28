import census


class Worker:
    pass


class Boss(Worker):
    pass


class Idle:
    pass


staff = [Worker(), Worker(), Boss()]
print(census.take([Worker, Boss, Idle]).counts)
staff.append(Boss())
print(census.take([Boss]).counts, census.take([]).counts)
