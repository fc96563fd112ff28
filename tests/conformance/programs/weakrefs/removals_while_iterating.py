"""What weak containers do with members that die while somebody iterates over them."""
import weakref


class Key:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return 'Key(%d)' % self.n


keys = [Key(i) for i in range(6)]
by_key = weakref.WeakKeyDictionary((key, key.n * 10) for key in keys)
found = iter(by_key.items())
print(next(found))
keys.pop(3)
print(len(by_key), len(by_key.data), list(found), len(by_key.data))
found = by_key.keys()
print(next(found))
del keys[:2]
print(len(by_key), len(by_key.data), list(found), len(by_key.data))

values = [Key(i) for i in range(6)]
by_value = weakref.WeakValueDictionary((value.n, value) for value in values)
found = by_value.values()
print(next(found))
values.pop(2)
print(len(by_value.data))
print(3 in by_value, len(by_value.data))
try:
    print(list(found))
except RuntimeError as error:
    print(error)
for number, value in by_value.items():
    values.clear()
print(number, value, len(by_value), len(by_value.data))
del value
print(len(by_value), len(by_value.data))

members = [Key(i) for i in range(4)]
group = weakref.WeakSet(members)
for member in group:
    members.clear()
print(len(group), len(group.data))
del member
print(len(group), len(group.data))

keys = [Key(i) for i in range(3)]
by_key = weakref.WeakKeyDictionary((key, 1) for key in keys)
found = by_key.items()
next(found)
dead = weakref.ref(keys[2])
del keys[2]
print(dead(), len(by_key))
del by_key[keys[1]]
print(len(by_key))
found.close()
print(len(by_key), len(by_key.data))
