from scriptheap import Heap

heap = Heap()
log = heap.new([])
heap.root(log)
made = []


class Script:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        entry = heap.new(self.name + ' ended')
        made.append(entry)
        heap.link(log, entry)


class Quiet(Script):
    def __del__(self):
        made.append(heap.new('lost'))
        heap.collect()


a, b = heap.new(Script('one')), heap.new(Script('two'))
heap.link(a, b), heap.link(b, a)
print(heap.collect(), sorted(heap.value(entry) for entry in made))
print(heap.collect())
heap.new(Quiet('three'))
print(heap.collect(), len(made), heap.collect())
