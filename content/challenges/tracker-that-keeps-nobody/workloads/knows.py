from tracker import live, tracked


@tracked
class Visitor:
    """Comes and goes."""

    def __init__(self, name, size=1):
        self.name = name
        self.size = size


class Regular(Visitor):
    def __init__(self, name):
        super().__init__(name, size=2)


@tracked
class Same:
    def __eq__(self, other):
        return isinstance(other, Same)


def names(cls):
    return [visitor.name for visitor in live(cls)]


print(Visitor.__name__, Visitor.__doc__, live(Visitor))
anna = Visitor('anna')
ben = Regular('ben')
carl = Visitor('carl', 3)
print(names(Visitor), names(Regular), ben.size, carl.size, isinstance(ben, Visitor))
del anna
print(names(Visitor))
dora = Visitor(name='dora')
del carl
print(names(Visitor), names(Regular))
one, other = Same(), Same()
print(len(live(Same)), live(Same)[0] is one, live(Same)[1] is other)
del one
print(len(live(Same)), live(Same)[0] is other)
