import array
import collections
import collections.abc


def kind(subject):
    match subject:
        case [*_]:
            return 'sequence'
        case {}:
            return 'mapping'
    return 'neither'


class Items(collections.UserList):
    pass


class Registered:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return 'ab'[index]


print(kind(Registered()))
collections.abc.Sequence.register(Registered)
print(kind(Registered()), kind(type('Sub', (Registered,), {})()))


class Table(collections.abc.Mapping):
    def __getitem__(self, key):
        return key * 2

    def __iter__(self):
        return iter([1, 2])

    def __len__(self):
        return 2


for subject in [(), [], range(2), 'text', b'bytes', bytearray(b'b'), memoryview(b'm'), array.array('i'), collections.deque(), Items(), {},
                collections.OrderedDict(), collections.defaultdict(int), collections.UserDict(), Table(), {1}.__class__(), type.__dict__, iter([]), 1]:
    print(type(subject).__name__, kind(subject), sep=': ')
match Table():
    case {1: two, 2: four}:
        print(two, four)
match Registered():
    case [first, second]:
        print(first, second)
match bytearray(b'x'):
    case bytearray(whole):
        print(whole)
for text in ['{0: _, False: _}', '{1: _, 1.0: _}', '{0j: _, 0: _}', "{'a': _, b'a': _}", '{1: _, 2: _}']:
    try:
        compile(f'match 1:\n case {text}: pass', 'x', 'exec')
        print('fine')
    except SyntaxError as error:
        print(error.msg)


class Both(type(collections.abc.Mapping)):
    pass


try:
    Both('Odd', (), {'__abc_tpflags__': 96})
except TypeError as error:
    print(error)
