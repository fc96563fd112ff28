# Every comparison that a sort makes, as a checksum: which ones there are differs between versions.
state = 12345


def rnd(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


class Item:
    checksum = 7
    comparisons = 0
    __slots__ = ("value", "index")

    def __init__(self, value, index):
        self.value = value
        self.index = index

    def __lt__(self, other):
        Item.checksum = (Item.checksum * 31 + self.index * 7 + other.index) & 0xFFFFFFFF
        Item.comparisons += 1
        return self.value < other.value


MAKERS = [
    lambda i, n: rnd(5),
    lambda i, n: rnd(100000),
    lambda i, n: i - (rnd(50) if rnd(20) == 0 else 0),
    lambda i, n: (n - i) >> 1,
    lambda i, n: (i * 7) % 50 + (i >> 5),
]
for round in range(25):
    n = rnd(1200 if round % 10 == 0 else 200)
    make = MAKERS[rnd(5)]
    items = [Item(make(i, n), i) for i in range(n)]
    items.sort(reverse=round % 3 == 0)
    for item in items:
        Item.checksum = (Item.checksum * 31 + item.index) & 0xFFFFFFFF
    print(n, Item.comparisons, Item.checksum)


class Bad(Item):
    def __lt__(self, other):
        if self.value == 3:
            raise ValueError("no order")
        return self.value < other.value


items = [Bad(value, 0) for value in (2, 1, 3, 5, 4)]
try:
    items.sort()
except ValueError as error:
    print(error, sorted(item.value for item in items))
numbers = [3, 1, 2]
try:
    numbers.sort(key=lambda x: numbers.append(x) or x)
except ValueError as error:
    print(error, numbers)
print([len(numbers) for x in numbers], sorted(numbers, key=lambda x: (len(numbers), -x)))
