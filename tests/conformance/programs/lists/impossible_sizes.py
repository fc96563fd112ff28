# Length hints that no machine could satisfy.
import sys


class Endless:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration

    def __length_hint__(self):
        return sys.maxsize


class Boasting:
    def __len__(self):
        return 10 ** 18

    def __iter__(self):
        return iter((1, 2))


a = [1, 2]
a.extend(Endless())
print(a)
for make in list, sorted:
    for hint in Endless(), Boasting():
        try:
            print(make(hint))
        except MemoryError as e:
            print(type(e).__name__, e.args)
for make in set, dict.fromkeys:
    print(make(Boasting()))
