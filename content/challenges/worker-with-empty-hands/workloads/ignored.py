from worker import Worker


class Order:
    pass


def check(order, is_good):
    if not is_good:
        raise ValueError('a bad order')
    return order


worker = Worker()


def forget():
    worker.submit(check, Order(), True)
    worker.submit(check, Order(), False)


forget()
forget()
print(worker.submit(len, 'abc').result())
print(worker.submit(len, 'abcd').result())
# mark: nobody asked
worker.close()
