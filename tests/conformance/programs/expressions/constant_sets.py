# Sets of constants: equal items are one, and the one that is left out does not come back in another function.
def ask(x):
    return x in {0, False, 0.0}


def numbers():
    return 1000, 0.0, {1, 1.0, True}


def again():
    return 0.0, 1.0, [0.0 or 'zero']


print(ask(0), ask(1), numbers(), again())
print({0.0, 0}, {0, 0.0}, {True, 1}, {1, True}, -0.0 in {0})
print([x for x in {3, 3.0}], (lambda: 3.0)(), (lambda: 2000)())
