import census


class Page:
    pass


class Link:
    pass


class Gone:
    pass


kinds = [Page, Link, Gone]
gone = [Gone(), Gone()]
before = census.take(kinds)
pages = [Page() for _ in range(3)]
gone.pop()
after = census.take(kinds)
links = [Link() for _ in range(3)] + [Link()]
last = census.take(kinds)
print(after.since(before), last.since(before), last.since(last), before.since(last))
