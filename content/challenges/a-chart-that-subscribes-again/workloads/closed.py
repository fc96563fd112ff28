from dashboard import Chart, Feed

feed = Feed()
heard = []
feed.subscribe(lambda symbol, price: heard.append(price))


def look(symbol):
    chart = Chart(feed, symbol)
    chart.refresh()
    feed.publish(symbol, 5)
    chart.close()
    chart.close()
    feed.publish(symbol, 6)
    return chart.prices


print(look('ABC'), look('XYZ'))
# mark: after closing
feed.publish('ABC', 7)
print(heard)
