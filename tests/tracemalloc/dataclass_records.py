import tracemalloc
from collections import deque, namedtuple
from dataclasses import dataclass, field


@dataclass
class Order:
    number: int
    customer: str
    lines: list = field(default_factory=list)


Row = namedtuple('Row', 'key value')

tracemalloc.start()
orders = [Order(n, 'someone') for n in range(500)]
for order in orders:
    order.lines.append(order.number)
rows = [Row(n, None) for n in range(500)]
queue = deque()
for n in range(2000):
    queue.append(None)
