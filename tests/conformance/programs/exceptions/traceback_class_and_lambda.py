class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"only {self.balance} left")
        self.balance -= amount

    @property
    def broken(self):
        return self.nothing


import sys
import traceback

a = Account(10)
for action in [lambda: a.withdraw(50), lambda: a.broken, lambda: [a.broken for _ in range(1)], lambda: sorted([3, 1], key=lambda v: v.x)]:
    try:
        action()
    except Exception:
        traceback.print_exc(file=sys.stdout)


class Broken:
    x = 1
    y = undefined_in_class
