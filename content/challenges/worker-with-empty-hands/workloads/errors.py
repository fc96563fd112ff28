from worker import Worker


class Order:
    def __init__(self, number):
        self.number = number


def ship(order):
    parts = [order, Order(0)]
    raise ValueError('cannot ship %d of %d' % (order.number, len(parts)))


worker = Worker()


def attempt(number):
    jobs = [worker.submit(ship, Order(number))]
    for _ in range(2):
        try:
            jobs[0].result()
        except ValueError as error:
            print(error)
    jobs.clear()


attempt(1)
attempt(2)
print(worker.submit(int, 7).result())
# mark: after the failures
worker.close()
