from feed import Feed


class Chart:
    def __init__(self, name):
        self.name = name

    def add(self, price):
        print(self.name, price)


feed = Feed()
closed = feed.subscribe(Chart('closed').add)
# mark: while it is subscribed
feed.publish(1)
closed.close()
feed.publish(2)
with feed.subscribe(Chart('inside').add) as inside:
    feed.publish(3)
feed.publish(4)
forgotten = feed.subscribe(Chart('forgotten').add)
feed.publish(5)
del forgotten
feed.publish(6)
feed.subscribe(Chart('never held').add)
feed.publish(7)
# mark: after all three ends
print('end', closed is not inside)
