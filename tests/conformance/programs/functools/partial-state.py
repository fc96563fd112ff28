# partial objects are copied and pickled with their attributes.
import copy
import functools
import pickle


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


p = functools.partial(int, base=2)
print(p.__reduce__())
p.note = 'binary'
print(p.__reduce__()[2][3])
for q in [copy.copy(p), copy.deepcopy(p), pickle.loads(pickle.dumps(p))]:
    print(q('101'), q.note, q.func, q.args, q.keywords)
q.__setstate__((print, ('a', 'b'), {'sep': '-'}, None))
q('c')
print(q.__dict__, q.args, q.keywords)
q.__setstate__((print, ('a',), None, {'x': 1}))
q()
print(q.x, q.keywords)
for state in [None, (), (1, (), {}, None), (print, [], {}, None), (print, (), [], None), (print, (), {}, {}, 1)]:
    attempt(lambda: q.__setstate__(state))


class Sub(functools.partial):
    pass


s = Sub(max, 3)
print(type(copy.copy(s)).__name__, copy.copy(s)(5), s.__reduce__()[1])
