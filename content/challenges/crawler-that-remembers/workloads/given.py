import crawler

SITE = {'/': ('Start', ['/a', '/b']), '/a': ('A', ['/']), '/b': ('B', ['/a']), '/z': ('Z', ['/a', '/y']), '/y': ('Y', [])}
seen = set()
print([page.title for page in crawler.crawl(SITE, '/', seen)], sorted(seen))
print([page.title for page in crawler.crawl(SITE, '/z', seen)], sorted(seen))
print([page.title for page in crawler.crawl(SITE, '/z', {'/a'})])
print([page.title for page in crawler.crawl(SITE, '/')])
