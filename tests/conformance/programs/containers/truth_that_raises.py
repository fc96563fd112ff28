# What a comparison or a test gives is asked for its truth, which may fail: the error comes through, and nothing is kept.
import weakref


class Refuses:
    def __bool__(self):
        raise ValueError('no truth in here')


class Odd:
    answers = []

    def answer(self, *others):
        answer = Refuses()
        self.answers.append(weakref.ref(answer))
        return answer

    __eq__ = __lt__ = __contains__ = answer
    __hash__ = object.__hash__


odd, other = Odd(), Odd()
tests = [
    lambda: odd in [other], lambda: [other].index(odd), lambda: [other].count(odd), lambda: [other].remove(odd),
    lambda: sorted([odd, other]), lambda: min(odd, other), lambda: [odd] == [other], lambda: (odd,) == (other,),
    lambda: {'k': odd} == {'k': other}, lambda: 1 in odd, lambda: odd != other, lambda: list(filter(odd.answer, [1])),
]
for test in tests:
    try:
        print('result', test())
    except ValueError as error:
        print('ValueError', error)
print([seen() for seen in Odd.answers if seen() is not None])
