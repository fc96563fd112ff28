from remember import remember


class Broken:
    def __init__(self):
        self.attempts = 0

    @remember(size=2)
    def page(self, number):
        self.attempts += 1
        if self.attempts < 3:
            raise LookupError(f'attempt {self.attempts}')
        return f'page {number}'


def one_round():
    broken = Broken()
    for _ in range(4):
        try:
            print(broken.page(1), broken.attempts)
        except LookupError as error:
            print('caught', error)


one_round()
one_round()
# mark: after the errors
print('end')
