import random

import crawler


def one_round(number):
    size = random.randint(2, 6)
    site = {i: ('page %d of %d' % (i, number), [(i + 1) % size]) for i in range(size)}
    assert len(crawler.crawl(site, 0)) == size, 'Expected a crawl to find every page that can be reached.'


for number in range(6):
    one_round(number)
# mark: after 6 crawls
print('end')
