"""Follows the links of a site."""


class Page:
    def __init__(self, address, title, links):
        self.address = address
        self.title = title
        self.links = links


def crawl(site, start, seen=set(), found=[]):
    if start in seen:
        return found
    title, links = site[start]
    seen.add(start)
    found.append(Page(start, title, links))
    for link in links:
        crawl(site, link, seen, found)
    return found
