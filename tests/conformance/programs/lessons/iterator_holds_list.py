import sys


class Row:
    alive = 0

    def __init__(self, n):
        self.n = n
        Row.alive += 1

    def __del__(self):
        Row.alive -= 1


def read_all(n):
    return [Row(i) for i in range(n)]


def read_lazily(n):
    for i in range(n):
        yield Row(i)


print("all at once", sum(row.n for row in read_all(100)), Row.alive)
highest = 0
for row in read_lazily(100):
    highest = max(highest, Row.alive)
print("lazily", highest, Row.alive)
del row
print(Row.alive)
rows = iter(read_all(5))
print(next(rows).n, Row.alive)
list(rows)
print(Row.alive)
rows = read_lazily(5)
first = next(rows)
print(first.n, Row.alive)
rows.close()
print(Row.alive)
del first
print(Row.alive)
window = []
highest = 0
for row in read_lazily(50):
    window.append(row)
    if len(window) > 3:
        window.pop(0)
    highest = max(highest, Row.alive)
print("window", highest, [r.n for r in window])
