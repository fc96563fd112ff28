import io
import json
from enum import IntEnum
from collections import OrderedDict


class Size(IntEnum):
    BIG = 3


data = {'name': 'Ünï "q" \\ \n', 'n': [1, 2.5, 1e100, True, None], 't': (1, 2), 3: 'int', 2.5: 'float', True: 'bool', None: 'none', 'e': {}, 'l': []}
print(json.dumps(data))
print(json.dumps(data, indent=2, ensure_ascii=False))
print(json.dumps({'b': 1, 'a': [1, {'z': 0}]}, sort_keys=True, separators=(',', ':')), json.dumps([1, [2]], indent='\t'))
print(json.dumps([float('nan'), float('inf'), -float('inf')]), json.dumps(Size.BIG), json.dumps('x\x7f\u2028😀'))
print(json.dumps({1, 2}, default=sorted), json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True), json.dumps(OrderedDict(a=1)))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


print(json.dumps({'z': 2 + 1j}, cls=Encoder), list(Encoder(indent=1).iterencode([1])) != [])
for make in (lambda: json.dumps(object), lambda: json.dumps({(1,): 2}), lambda: json.dumps([float('nan')], allow_nan=False),
             lambda: json.dumps({'a': [1, {2}]}), lambda: json.dumps([1j], cls=json.JSONEncoder), lambda: json.dumps({'a': 1, 2: 2}, sort_keys=True)):
    try:
        print(make())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error, getattr(error, '__notes__', None))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
out = io.StringIO()
json.dump({'a': [1, 2]}, out, indent=4)
print(out.getvalue())
print(json.load(io.StringIO('[1, {"a": "b"}]')))
