# stress: none, for it makes many objects
import gc

gc.collect()
gc.disable()


class Link:
    __slots__ = ("next",)


def ring(n):
    first = previous = Link()
    for _ in range(n - 1):
        link = Link()
        previous.next = link
        previous = link
    previous.next = first


for n in (1, 2, 10, 1000, 20000):
    ring(n)
    print(n, gc.collect())


def lists(n):
    head = tail = []
    for _ in range(n):
        tail = [tail]
    head.append(tail)


for n in (1, 1000, 20000):
    lists(n)
    print(n, gc.collect())


def mixed(n):
    d = {}
    current = d
    for i in range(n):
        current["k"] = [{}]
        current = current["k"][0]
    current["back"] = d


mixed(1000)
print(gc.collect())
