"""Follows the links of a site, without calling itself."""


class Page:
    def __init__(self, address, title, links):
        self.address, self.title, self.links = address, title, links


def crawl(site, start, seen=None):
    seen = set() if seen is None else seen
    found, waiting = [], [start]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        title, links = site[address]
        seen.add(address)
        found.append(Page(address, title, links))
        waiting.extend(reversed(links))
    return found
