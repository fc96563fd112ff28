import crawler

BROKEN = {'/': ('Start', ['/a', '/gone']), '/a': ('A', [])}


def attempt():
    try:
        crawler.crawl(BROKEN, '/')
    except KeyError as error:
        print('no page', error)


for _ in range(3):
    attempt()
# mark: after the errors
BROKEN['/gone'] = ('Back', [])
print([page.title for page in crawler.crawl(BROKEN, '/')])
