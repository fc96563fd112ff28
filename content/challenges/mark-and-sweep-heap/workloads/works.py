from scriptheap import Heap

heap = Heap()
print(heap.collect())
a, b, c, d = (heap.new(name) for name in 'abcd')
heap.root(a)
heap.link(a, b)
heap.link(b, c)
print(heap.collect(), heap.value(a), heap.value(b), heap.value(c))
try:
    heap.value(d)
except LookupError:
    print('d was swept')
heap.unlink(b, c)
print(heap.collect(), heap.collect())
e = heap.new('e')
print(e in (a, b, c, d), heap.value(e))
heap.unroot(a)
print(heap.collect(), heap.collect())
for attempt in (lambda: heap.root(a), lambda: heap.link(a, e), lambda: heap.unroot(e), lambda: heap.value(99)):
    try:
        attempt()
        print('no error')
    except LookupError:
        print('LookupError')
