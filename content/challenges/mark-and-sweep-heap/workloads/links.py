from scriptheap import Heap

heap = Heap()
a, b, c = (heap.new(name) for name in 'abc')
heap.root(a), heap.root(a)
heap.link(a, b), heap.link(a, b)
heap.link(b, c), heap.link(c, b), heap.link(c, c)
heap.unlink(a, b)
print(heap.collect(), heap.value(c))
heap.unroot(a)
print(heap.collect(), heap.value(c))
heap.unlink(a, b)
for holder, target in ((a, b), (b, a), (a, 99)):
    try:
        heap.unlink(holder, target)
        print('no error')
    except LookupError:
        print('LookupError')
print(heap.collect(), heap.value(a))
one, two = heap.new(1), heap.new(2)
heap.link(one, two), heap.link(two, one), heap.link(one, a)
print(heap.collect(), heap.value(a))
heap.unroot(a)
print(heap.collect())
