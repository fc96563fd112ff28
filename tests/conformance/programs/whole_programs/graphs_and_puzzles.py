"""Algorithms as they are learned: shortest ways, sudoku, queens, knapsack, sorting, search."""
import heapq
import math
from collections import defaultdict, deque
from functools import cache, cmp_to_key
from graphlib import CycleError, TopologicalSorter
from itertools import permutations
from operator import itemgetter

ROADS = [('A', 'B', 7), ('A', 'C', 3), ('C', 'B', 1), ('B', 'D', 2), ('C', 'D', 8), ('E', 'F', 1)]


class Graph:
    def __init__(self, edges, directed=False):
        self.edges = defaultdict(dict)
        for source, target, weight in edges:
            self.edges[source][target] = weight
            if not directed:
                self.edges[target][source] = weight

    def dijkstra(self, start):
        distance, before, heap = {start: 0}, {}, [(0, start)]
        while heap:
            so_far, node = heapq.heappop(heap)
            if so_far > distance[node]:
                continue
            for other, weight in self.edges[node].items():
                if (new := so_far + weight) < distance.get(other, math.inf):
                    distance[other], before[other] = new, node
                    heapq.heappush(heap, (new, other))
        return distance, before

    def path(self, start, end):
        distance, before = self.dijkstra(start)
        if end not in distance:
            raise LookupError(f'no way from {start} to {end}')
        way = [end]
        while way[-1] != start:
            way.append(before[way[-1]])
        return ' -> '.join(reversed(way)), distance[end]

    def components(self):
        seen = set()
        for node in list(self.edges):
            if node in seen:
                continue
            queue, part = deque([node]), []
            seen.add(node)
            while queue:
                part.append(queue.popleft())
                for other in self.edges[part[-1]].keys() - seen:
                    seen.add(other)
                    queue.append(other)
            yield sorted(part)


graph = Graph(ROADS)
print(graph.path('A', 'D'), list(graph.components()))
try:
    graph.path('A', 'F')
except LookupError as error:
    print(repr(error))

SUDOKU = '530070000600195000098000060800060003400803001700020006060000280000419005000080079'


def candidates(board, cell):
    row, column = divmod(cell, 9)
    block = 27 * (row // 3) + 3 * (column // 3)
    used = {*board[9 * row:9 * row + 9], *board[column::9], *(board[block + 9 * i + j] for i in range(3) for j in range(3))}
    return '123456789' if used == {'0'} else [digit for digit in '123456789' if digit not in used]


def solve(board):
    free = [(len(candidates(board, cell)), cell) for cell, digit in enumerate(board) if digit == '0']
    if not free:
        return board
    _, cell = min(free)
    for digit in candidates(board, cell):
        board[cell] = digit
        if solve(board):
            return board
    board[cell] = '0'
    return None


solved = solve(list(SUDOKU))
for start in range(0, 27, 9):
    print(' '.join(solved[start:start + 9]))

queens = [way for way in permutations(range(6)) if len({q + i for i, q in enumerate(way)}) == len({q - i for i, q in enumerate(way)}) == 6]
print(len(queens), queens[0])
print('\n'.join('.' * q + 'Q' + '.' * (5 - q) for q in queens[0]))


@cache
def knapsack(room, index=0):
    items = ((12, 4), (2, 2), (1, 1), (4, 10), (1, 2))
    if index == len(items):
        return 0, ()
    without = knapsack(room, index + 1)
    weight, value = items[index]
    if weight > room:
        return without
    worth, taken = knapsack(room - weight, index + 1)
    return max(without, (worth + value, (index, *taken)), key=itemgetter(0))


print(knapsack(15), knapsack.cache_info().currsize)


def quicksort(items):
    match items:
        case [] | [_]:
            return items
        case [pivot, *rest]:
            return [*quicksort([x for x in rest if x < pivot]), pivot, *quicksort([x for x in rest if x >= pivot])]


print(quicksort([3, 1, 4, 1, 5, 9, 2, 6]), sorted(['10', '9', '2'], key=cmp_to_key(lambda a, b: int(a) - int(b))))
print(list(TopologicalSorter({'shoes': {'socks', 'trousers'}, 'trousers': {'pants'}, 'jacket': {'shirt'}, 'shirt': set()}).static_order())[-1])
try:
    TopologicalSorter({1: [2], 2: [1]}).prepare()
except CycleError as error:
    print(error.args[0], error.args[1])


def collatz(n, depth=0):
    return depth if n == 1 else collatz(3 * n + 1 if n % 2 else n // 2, depth + 1)


print(max(range(1, 60), key=collatz), collatz(27))
hanoi = lambda n, a='A', b='B', c='C': [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
print(*hanoi(3))
print([[math.comb(n, k) for k in range(n + 1)] for n in range(5)], math.gcd(84, 36), math.lcm(4, 6), pow(3, -1, 7))
