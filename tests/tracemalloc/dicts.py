import tracemalloc

tracemalloc.start()

by_number = {n: None for n in range(2000)}
by_name = {}
for n in range(1000):
    by_name[f'name {n}'] = n
records = [{'id': n, 'name': None, 'tags': ()} for n in range(300)]
nested = {n: {} for n in range(300)}
for inner in nested.values():
    inner['key'] = 'value'
merged = dict(by_number)
merged.update(by_name)
groups = {}
for n in range(3000):
    groups.setdefault(n % 50, []).append(n)
