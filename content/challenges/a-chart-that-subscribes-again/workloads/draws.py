from dashboard import Chart, Feed

feed = Feed()
chart = Chart(feed, 'ABC')
feed.publish('ABC', 10)
feed.publish('XYZ', 7)
print(chart.prices, chart.drawn)
chart.show('XYZ')
print(chart.prices)
feed.publish('ABC', 11)
feed.publish('XYZ', 8)
print(chart.prices, chart.symbol)
