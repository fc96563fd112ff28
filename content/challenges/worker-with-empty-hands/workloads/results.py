import time

from worker import Worker


class Order:
    pass


class Invoice:
    pass


def make_invoice(order):
    return Invoice()


worker = Worker()


def bill():
    job = worker.submit(make_invoice, Order())
    assert type(job.result()) is Invoice, 'Expected the result of the job.'
    assert job.result() is job.result(), 'Expected the same result each time.'


for _ in range(3):
    bill()
time.sleep(0.01)
# mark: the worker waits
worker.close()
