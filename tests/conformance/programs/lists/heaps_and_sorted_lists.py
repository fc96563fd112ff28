# heapq and bisect are built-in functions: their results, the storage of the lists, errors, and tracebacks without frames of theirs.
import bisect
import heapq
import random
import sys
import traceback

source = random.Random(3)
heap = []
for _ in range(40):
    heapq.heappush(heap, source.randrange(100))
print(heap, sys.getsizeof(heap))
print([heapq.heappop(heap) for _ in range(15)], heap, sys.getsizeof(heap))
print(heapq.heapreplace(heap, 3), heapq.heappushpop(heap, 200), heapq.heappushpop(heap, 1), heap)
items = [source.randrange(1000) for _ in range(31)]
heapq.heapify(items)
print(items, heapq.nlargest(4, items), heapq.nsmallest(3, items, key=lambda value: -value))
while items:
    heapq.heappop(items)
print(items, sys.getsizeof(items), heapq.__all__)


def attempt(function, *args, **named):
    try:
        print(function.__name__, function(*args, **named))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


for function, args in [(heapq.heappop, ([],)), (heapq.heappush, (1, 2)), (heapq.heapify, ((),)), (heapq.heapreplace, ([], 1)),
                       (heapq.heappushpop, ({}, 1)), (heapq.heappop, (None,)), (heapq.heapify, ([1, "a"],))]:
    attempt(function, *args)


class Clearing:
    def __lt__(self, other):
        clearing.clear()
        return True


class Sized:
    def __len__(self):
        return 3


class Inserting(list):
    def insert(self, index, value):
        print("insert", index, value)
        super().insert(index, value)


clearing = [Clearing() for _ in range(5)]
attempt(heapq.heapify, clearing)
one = object()
queue = [(2, one)]
heapq.heappush(queue, (1, one))
print(sys.getrefcount(one), heapq.heappop(queue)[0], sys.getrefcount(one))
try:
    heapq.heappush(queue, (2, object()))
except TypeError:
    traceback.print_exc(file=sys.stdout)
print(len(queue), type(heapq.heappush), bisect.insort, bisect.bisect is bisect.bisect_right)

numbers = [1, 3, 3, 5]
bisect.insort(numbers, 4)
bisect.insort_left(numbers, 3, 1, 3)
print(numbers, bisect.bisect(numbers, 3), bisect.bisect_left(numbers, 3), bisect.bisect_left([5, 3, 1], 2, key=lambda value: -value))
print(bisect.bisect_right(range(sys.maxsize), sys.maxsize - 2), bisect.insort(Inserting([1, 3]), 2))
for function in bisect.bisect_left, bisect.insort:
    for args in (Sized(), 1), (10, 1), ([1], "a"), ([1], 1, -1), ((1, 2), 1), ([1],):
        attempt(function, *args)
