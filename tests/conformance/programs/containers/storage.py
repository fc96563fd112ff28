# What sys.getsizeof says while containers grow and shrink, by every way of making them.
import sys
from collections import OrderedDict, defaultdict, deque
# profiles: 3.10+
size = sys.getsizeof


def growth(container, add, count):
    sizes = []
    for i in range(count):
        if not sizes or sizes[-1][1] != size(container):
            sizes.append((i, size(container)))
        add(container, i)
    return sizes


def shrinking(items, remove):
    sizes = [(len(items), size(items))]
    while items:
        remove(items)
        if sizes[-1][1] != size(items):
            sizes.append((len(items), size(items)))
    return sizes


print(growth([], list.append, 100))
print(growth({}, lambda d, i: d.__setitem__(i, i), 100))
print(growth({}, lambda d, i: d.__setitem__(str(i), i), 100))
print(growth(set(), set.add, 100))
print(growth(deque(), deque.append, 200))
print(shrinking(list(range(40)), list.pop))
print(shrinking([0] * 40, lambda items: items.pop(0)))
print(shrinking([0] * 40, lambda items: items.__delitem__(0)))
print(shrinking([0] * 40, lambda items: items.remove(0)))
print(shrinking([0] * 40, lambda items: items.__delitem__(slice(-3, None))))
five = {1, 2, 3, 4, 5}
print([size(list(x)) for x in (range(5), (1, 2, 3), five, dict.fromkeys(five), "abcde", iter(five), (i for i in five))])
print([size(x) for x in ([1, 2, 3], [*range(3)], [1] * 5, [1] + [2], [1, 2, 3][:2], sorted(five), [i for i in five])])
table = {i: i for i in range(50)}
copies = [table.copy(), dict(table), {**table}, table | {}, dict.fromkeys(table), dict(table.items())]
print([size(copy) for copy in copies])
for i in range(45):
    del table[i]
print(size(table), [size(copy) for copy in (table.copy(), dict(table))], size(dict.fromkeys(range(20))), size({str(i): 1 for i in range(20)}))
numbers = set(range(20))
print([size(x) for x in (numbers, numbers | numbers, numbers - {1}, frozenset(numbers), numbers.copy(), set(list(numbers)))])
print([size(x) for x in (OrderedDict(), OrderedDict(a=1), OrderedDict.fromkeys(range(20)), defaultdict(list), deque(range(65)))])
