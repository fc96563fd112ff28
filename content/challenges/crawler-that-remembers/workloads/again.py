import crawler

SITE = {'/': ('Start', ['/a', '/b']), '/a': ('A', ['/', '/c']), '/b': ('B', ['/c']), '/c': ('C', [])}
for start in ('/', '/', '/b'):
    print([page.title for page in crawler.crawl(SITE, start)])
first, second = crawler.crawl(SITE, '/c'), crawler.crawl(SITE, '/c')
print(first is second, len(first), len(second))
