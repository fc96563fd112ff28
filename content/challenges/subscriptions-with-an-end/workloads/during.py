from feed import Feed

feed = Feed()
held = {}


def first(price):
    print('first', price)
    if price == 1:
        held['second'].close()
        held['late'] = feed.subscribe(lambda price: print('late', price))
    if price == 3:
        held.pop('third')
        held.pop('first')


held['first'] = feed.subscribe(first)
held['second'] = feed.subscribe(lambda price: print('second', price))
held['third'] = feed.subscribe(lambda price: print('third', price))
for price in (1, 2, 3, 4):
    feed.publish(price)
print(sorted(held))
