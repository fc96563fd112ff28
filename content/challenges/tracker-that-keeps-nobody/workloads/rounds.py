from tracker import live, tracked


@tracked
class Visitor:
    def __init__(self, number):
        self.number = number


def one_round(number):
    first, second = Visitor(number), Visitor(-number)
    first.friend = second
    return len(live(Visitor))


def rounds(start, count):
    return sum(one_round(number) for number in range(start, start + count))


rounds(0, 1)
# mark: after 1 round
rounds(1, 1)
# mark: after 2 rounds
rounds(2, 2)
# mark: after 4 rounds
rounds(4, 4)
# mark: after 8 rounds
print(len(live(Visitor)))
