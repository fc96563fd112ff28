import random

random.seed(5)
for bounds in ((1, 10 / 2), (1.0, 6), (1, 7 / 2), ("1", 5), ("a", 5), (None, 5), (1, float("nan"))):
    try:
        print(random.randint(*bounds))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error, "after", repr(error.__context__))
for bounds in ((10.0,), (2.5,), (0, 10.0, 2.0), (1, 10, 1.5), (0, 10, 0)):
    try:
        print(random.randrange(*bounds))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
