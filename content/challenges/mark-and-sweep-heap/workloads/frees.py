from scriptheap import Heap


class Value:
    pass


heap = Heap()
kept = heap.new(Value())
heap.root(kept)


def sweeps(count):
    for _ in range(count):
        ring = [heap.new(Value()) for _ in range(4)]
        for one, other in zip(ring, ring[1:] + ring[:1]):
            heap.link(one, other)
            heap.link(one, kept)
        heap.root(ring[0])
        assert heap.collect() == 0, 'Expected a ring with a root to stay.'
        heap.unroot(ring[0])
        assert heap.collect() == 4, 'Expected a ring without a root to be swept.'


sweeps(5)
# mark: after 5 sweeps
sweeps(15)
# mark: after 20 sweeps
print('end')
