# __setstate__ puts an iterator at a position, within the bounds.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for it in [iter((1, 2, 3)), iter('abc'), iter(b'abc'), reversed((1, 2, 3)), iter('é\U0001f600x')]:
    print(type(it).__name__)
    attempt(lambda: it.__setstate__(1))
    attempt(lambda: next(it))
    attempt(lambda: it.__setstate__(-5))
    attempt(lambda: next(it))
    attempt(lambda: it.__setstate__(99))
    attempt(lambda: next(it))
    attempt(lambda: it.__setstate__('a'))
