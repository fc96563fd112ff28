# __sizeof__ of a program's own, and what getsizeof() does with strange answers.
# profiles: 3.7+
import sys

class Says:
    __slots__ = ('answer',)
    def __init__(self, answer): self.answer = answer
    def __sizeof__(self):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

class No: __sizeof__ = None
class Longer(list):
    def __sizeof__(self): return super().__sizeof__() + 1000

for answer in 100, 0, True, -1, 'x', 1.5, None, ValueError('no'):
    for more in (), ('default',):
        try:
            print(answer, sys.getsizeof(Says(answer), *more))
        except Exception as error:
            print(answer, type(error).__name__, error)
for call in (lambda: sys.getsizeof(), lambda: sys.getsizeof(1, 2, 3), lambda: sys.getsizeof(No()), lambda: sys.getsizeof(1, default=2),
             lambda: sys.getsizeof(object=[]), lambda: sys.getsizeof(Longer([1, 2])), lambda: sys.getsizeof(1, x=5)):
    try:
        print(call())
    except TypeError as error:
        print(error)
