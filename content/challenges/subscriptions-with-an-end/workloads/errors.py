from feed import Feed


class Chart:
    def __init__(self, limit):
        self.limit = limit

    def add(self, price):
        if price > self.limit:
            raise OverflowError('%d is above %d' % (price, self.limit))
        print('added', price)


feed = Feed()


def attempt(*prices):
    subscription = feed.subscribe(Chart(2).add)
    for price in prices:
        try:
            feed.publish(price)
        except OverflowError as error:
            print(error)


attempt(1, 3, 2)
attempt(5, 1)
# mark: after the errors
feed.publish(9)
print('end')
