"""Follows the links of a site."""


class Page:
    def __init__(self, address, title, links):
        self.address = address
        self.title = title
        self.links = links


def crawl(site, start, seen=None, found=None):
    # Made in the call, not with the function. An empty set that was given is taken as well.
    if seen is None:
        seen = set()
    if found is None:
        found = []
    if start in seen:
        return found
    title, links = site[start]
    seen.add(start)
    found.append(Page(start, title, links))
    for link in links:
        crawl(site, link, seen, found)
    return found
