from dashboard import Chart, Feed

feed = Feed()
heard = []
feed.subscribe(lambda symbol, price: heard.append(price))
one, two = Chart(feed, 'ABC'), Chart(feed, 'ABC')
for _ in range(4):
    one.refresh()
feed.publish('ABC', 1)
two.refresh()
feed.publish('ABC', 2)
print(one.prices, one.drawn, two.prices, two.drawn, heard)
one.close()
feed.publish('ABC', 3)
print(one.prices, two.prices, heard)
