# reversed() asks for the length first; when that fails nothing is kept.
import weakref


class Odd(tuple):
    def __len__(self):
        return 'three'


class Bare:
    def __getitem__(self, index):
        return index

    def __len__(self):
        raise LookupError('no length')


class Negative(Bare):
    def __len__(self):
        return -1


for make in (Odd, Bare, Negative):
    target = make()
    try:
        reversed(target)
    except Exception as error:
        print(type(error).__name__, error)
    if make is not Odd:
        seen = weakref.ref(target)
        del target
        print(seen() is None)
