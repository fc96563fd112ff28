from feed import Feed


def feed_goes_first():
    feed = Feed()
    subscription = feed.subscribe(print)
    feed.publish('to one')
    del feed
    subscription.close()


def subscription_goes_first():
    feed = Feed()
    subscription = feed.subscribe(print)
    other = feed.subscribe(print)
    del subscription
    feed.publish('to the other')


def knows_its_feed():
    feed = Feed()
    subscription = feed.subscribe(lambda price: print('got', price))
    feed.publish(3)


for _ in range(3):
    feed_goes_first()
    subscription_goes_first()
    knows_its_feed()
# mark: after the rounds
print('end')
