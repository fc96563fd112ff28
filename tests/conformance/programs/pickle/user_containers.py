import copy
import pickle
from collections import ChainMap, UserDict, UserList, UserString


class Words(UserList):
    pass


w = Words(['a', 'b'])
w.note = 'kept'
c = copy.copy(w)
print(c, type(c).__name__, c.note, c.data is not w.data, w.copy(), w + ['c'], w * 2, w[0:1], pickle.loads(pickle.dumps(w)).note)
s = UserString('Hello World')
print(s, repr(s.upper()), s.split(), s.replace('l', 'L'), s + '!', '>' + s, s * 2, s[1:4], s == 'Hello World', 'World' in s, len(s), hash(s) == hash('Hello World'))
print(s.startswith('He'), s.find('o'), s.center(20, '*'), type(s.lower()).__name__, UserString(12), int(UserString('7')), UserString('%s-%s') % (1, 2))
print(s.encode(), s.count('l'), s.title().swapcase(), UserString(',').join(['a', 'b']), s.translate({72: 'J'}), sorted(UserString('cab')))
d = UserDict(a=1)
d['b'] = 2
print(d, d | {'c': 3}, copy.copy(d), pickle.loads(pickle.dumps(d)), 'a' in d, d.get('z'), list(d.items()))
m = ChainMap({'x': 1}, {'y': 2, 'x': 9})
print(m, m['x'], m.new_child({'x': 0})['x'], pickle.loads(pickle.dumps(m)), copy.copy(m), m.parents)
