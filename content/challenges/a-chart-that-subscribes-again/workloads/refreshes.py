from dashboard import Chart, Feed

feed = Feed()
chart = Chart(feed, 'ABC')


def refreshes(count):
    for _ in range(count):
        chart.refresh()
        chart.show('ABC')
        feed.publish('ABC', 1)


refreshes(5)
# mark: after 5 refreshes
refreshes(55)
# mark: after 60 refreshes
assert chart.prices == [1], 'Expected the price to be taken in once.'
