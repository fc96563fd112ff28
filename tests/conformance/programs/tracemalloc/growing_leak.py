import tracemalloc


class Cache:
    def __init__(self):
        self.pages = {}

    def page(self, key):
        if key not in self.pages:
            self.pages[key] = self.render(key)
        return self.pages[key]

    def render(self, key):
        return ('<h1>%d</h1>' % key) * 50


def serve(requests):
    for n in requests:
        cache.page(n)


tracemalloc.start()
cache = Cache()
snapshots = []
for start in range(0, 600, 200):
    serve(range(start, start + 200))
    snapshots.append(tracemalloc.take_snapshot())
for before, after in zip(snapshots, snapshots[1:]):
    top = [diff for diff in after.compare_to(before, 'lineno') if diff.traceback[0].filename == __file__][0]
    print(top.traceback[0].lineno, top.size_diff > 100_000, 195 <= top.count_diff <= 205)
    print(top.traceback.format()[1].strip())
cache.pages.clear()
print(tracemalloc.get_traced_memory()[0] < snapshots[-1].statistics('filename')[0].size + 400_000)
