from tracker import live, tracked


@tracked
class Picky:
    def __init__(self, value):
        self.value = value
        if value % 3 == 0:
            raise ValueError('not a multiple of three')


def attempt(value):
    try:
        return Picky(value)
    except ValueError as error:
        print(value, error)
        return None


kept = [attempt(value) for value in (1, 2, 3)]
print([picky.value for picky in live(Picky)])
kept.clear()
for value in (3, 6, 9):
    attempt(value)
# mark: after the failures
print(len(live(Picky)))
