# stress: none, for it makes half a million objects
class Node:
    __slots__ = ("next",)

    def __init__(self, next):
        self.next = next


head = None
for _ in range(200_000):
    head = Node(head)
head = None
print("slots chain freed")


class Plain:
    def __init__(self, next):
        self.next = next


head = None
for _ in range(100_000):
    head = Plain(head)
del head
print("dict chain freed")
nested = []
for _ in range(100_000):
    nested = [nested]
nested = None
print("lists freed")
deep = ()
for _ in range(100_000):
    deep = (deep,)
deep = None
print("tuples freed")
table = {}
for _ in range(50_000):
    table = {"k": table}
table = None
print("dicts freed")
count = 0


class Counting:
    def __init__(self, next):
        self.next = next

    def __del__(self):
        global count
        count += 1


head = None
for _ in range(2000):
    head = Counting(head)
head = None
print("finalized", count)
