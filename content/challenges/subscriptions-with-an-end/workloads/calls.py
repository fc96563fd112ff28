from feed import Feed

feed = Feed()
feed.publish(0)


def hear(*args):
    print('heard', args)


one = feed.subscribe(hear)
two = feed.subscribe(lambda *args: print('two', args))
again = feed.subscribe(hear)
feed.publish(1)
one.close()
feed.publish(2, 'EUR')
one.close()
three = feed.subscribe(print)
four = feed.subscribe(print)
feed.publish(3)
three.close()
feed.publish(4)
