# The room of dicts: by single keys, by update, copy and fromkeys; of strings alone and of anything.
# profiles: 3.9+
import sys


def growth(keys):
    table, seen = {}, []
    for key in keys:
        table[key] = key
        if not seen or seen[-1][1] != sys.getsizeof(table):
            seen.append((len(table), sys.getsizeof(table)))
    return seen


print(growth(range(400)))
print(growth(map(str, range(400))))
for n in 0, 1, 2, 5, 6, 10, 11, 20, 21, 22, 42, 43, 85:
    table = {i: i for i in range(n)}
    names = {str(i): i for i in range(n)}
    updated, filled = {}, {'a': 1}
    updated.update(table)
    filled.update(names)
    made = (
        table, names, updated, filled, dict(table), table.copy(), {**table}, table | {-1: 0}, dict(names, more=1), dict.fromkeys(table),
        dict.fromkeys(range(n)), dict(zip(range(n), range(n))),
    )
    print(n, [sys.getsizeof(x) for x in made])
    for key in list(table)[::2]:
        del table[key]
    print('  every second gone', [sys.getsizeof(x) for x in (table, dict(table), table.copy(), {**table})])
    table.clear()
    print('  cleared', sys.getsizeof(table))
mixed = {'a': 1}
print(sys.getsizeof(mixed))
mixed[1] = 2
print(sys.getsizeof(mixed))
del mixed[1]
print(sys.getsizeof(mixed), sys.getsizeof(mixed.copy()))
