from growth import grows


class Node:
    def __init__(self):
        self.me = self


class Kept:
    pass


kept = []


def makes_cycles():
    Node()
    node = Node()
    node.other = Node()


def both():
    makes_cycles()
    kept.append(Kept())


print(grows(makes_cycles), grows(both))
