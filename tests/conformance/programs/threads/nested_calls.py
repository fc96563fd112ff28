# Threads that wait in the middle of calls from built-in functions.
import threading
import time
import gc

lock = threading.Lock()
results = {}


def key(value):
    with lock:
        time.sleep(0.001)
        return -value


def steps(n):
    for i in range(n):
        time.sleep(0.001)
        yield i


class Waits:
    def __del__(self):
        time.sleep(0.001)
        with lock:
            results.setdefault('deleted', 0)
            results['deleted'] += 1


def work(n):
    waits = Waits()
    results[n] = (sorted([1, 2, 3], key=key), list(steps(3)), sum(steps(4)), max(map(abs, steps(3))))


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for n in range(3):
    print(n, results[n])
print(results['deleted'], gc.collect() >= 0)
