import copy
from collections import deque, defaultdict, OrderedDict
class S(set): pass
class D(deque): pass
class F(defaultdict): pass
class B(bytearray): pass
s=S([1,2]); s.x=[3]
t=copy.deepcopy(s); print(t, t.x, t.x is s.x, type(t))
for x in (deque([1],3), defaultdict(int,a=1), OrderedDict(a=1), D([1]), F(list,a=[1]), B(b'ab'), range(3), slice(1), [].append, 'a'.join, len, str.join):
    y = copy.copy(x); print(type(y).__name__, y == x); 
    try: z=copy.deepcopy(x); print(z == x)
    except Exception as e: print(e)
    try: print(x.__reduce_ex__(2)[:2])
    except Exception as e: print(e)
def g(): yield
try: copy.copy(g())
except TypeError as e: print(e)
