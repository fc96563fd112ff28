import tracemalloc


class Cache:
    def __init__(self):
        self.entries = {}

    def get(self, key):
        if key not in self.entries:
            self.entries[key] = self.compute(key)
        return self.entries[key]

    def compute(self, key):
        return [key] * 30


def serve(cache, requests):
    for n in range(requests):
        cache.get(f'/page/{n}')


tracemalloc.start()
cache = Cache()
serve(cache, 800)
