# A class shares its keys among instances up to a limit; beyond it each dict has its own.
import sys

for count in 1, 5, 10, 28, 40:
    class Record: pass

    first = Record()
    for i in range(count):
        setattr(first, f'a{i}', i)
    second = Record()
    for i in range(count):
        setattr(second, f'a{i}', i)
    print(count, sys.getsizeof(first), sys.getsizeof(second.__dict__))

class Error(Exception): pass
class Meta(type): pass
class Made(metaclass=Meta): pass
class Empty: __slots__ = ()
print(sys.getsizeof(Error), sys.getsizeof(Meta), sys.getsizeof(Empty), sys.getsizeof(Error()), sys.getsizeof(Empty()))
