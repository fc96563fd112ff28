from scriptheap import Heap

heap = Heap()
first = last = heap.new(0)
heap.root(first)
for number in range(1, 6000):
    cell = heap.new(number)
    heap.link(last, cell)
    last = cell
print(heap.collect(), heap.value(last))
heap.unroot(first)
print(heap.collect())
