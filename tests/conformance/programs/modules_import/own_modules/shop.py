"""A module of the program."""
print("shop is loaded as", __name__)
COUNT = 1


class Cart:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)
        return self


def make(n):
    return n * COUNT


def public():
    return "public " + _hidden()


def _hidden():
    return "hidden"
