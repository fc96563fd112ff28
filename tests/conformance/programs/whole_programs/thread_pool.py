"""Thread pools, locks, queues, thread locals."""
# stress: none: a long program, too slow with a collection at every allocation
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED


class Counter:
    def __init__(self):
        self.value = 0
        self._lock = threading.Lock()

    def add(self, n=1):
        with self._lock:
            self.value += n


counter = Counter()
threads = [threading.Thread(target=lambda: [counter.add() for _ in range(100)], name=f"adder-{i}") for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter.value, [t.name for t in threads], any(t.is_alive() for t in threads))


def work(n):
    time.sleep(0.01 * n)
    if n == 3:
        raise ValueError(f"bad {n}")
    return n * n


with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
    futures = {pool.submit(work, n): n for n in range(5)}
    for f in as_completed(futures):
        try:
            print(futures[f], f.result())
        except ValueError as e:
            print(futures[f], "failed:", e)
    print(list(pool.map(lambda a, b: a + b, [1, 2], [10, 20])))
    print(sorted(pool.map(str.upper, "abc")), pool._thread_name_prefix)
try:
    pool.submit(work, 1)
except RuntimeError as e:
    print(e)

q = queue.PriorityQueue()
for item in [(3, "c"), (1, "a"), (2, "b")]:
    q.put(item)
print([q.get()[1] for _ in range(3)], q.empty())
try:
    q.get(timeout=0.01)
except queue.Empty as e:
    print(repr(e))
jobs, done = queue.Queue(), []


def consumer():
    while (job := jobs.get()) is not None:
        done.append((threading.current_thread().name, job))
        jobs.task_done()
    jobs.task_done()


t = threading.Thread(target=consumer, name="consumer", daemon=True)
t.start()
for i in range(3):
    jobs.put(i)
jobs.put(None)
jobs.join()
t.join()
print(done, t.daemon, t.is_alive())

local = threading.local()
local.x = "main"
seen = []


def use_local():
    seen.append(hasattr(local, "x"))
    local.x = threading.current_thread().name
    seen.append(local.x)


t = threading.Thread(target=use_local, name="other")
t.start(); t.join()
print(seen, local.x)
cond, ready = threading.Condition(), []


def waiter():
    with cond:
        cond.wait_for(lambda: len(ready) >= 2, timeout=5)
        print("woken with", ready)


t = threading.Thread(target=waiter)
t.start()
for i in range(2):
    with cond:
        ready.append(i)
        cond.notify_all()
t.join()
barrier = threading.Barrier(2, action=lambda: print("both there"))
ts = [threading.Thread(target=barrier.wait) for _ in range(2)]
[x.start() for x in ts]; [x.join() for x in ts]
ev = threading.Event()
timer = threading.Timer(0.01, ev.set)
timer.start()
print(ev.wait(1), ev.is_set(), threading.active_count(), threading.main_thread().name)
rlock = threading.RLock()
with rlock, rlock:
    print(rlock.acquire(blocking=False))
rlock.release()


def boom():
    raise RuntimeError("in a thread")


threading.excepthook = lambda args: print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name)
t = threading.Thread(target=boom, name="bomb")
t.start(); t.join()
try:
    t.start()
except RuntimeError as e:
    print(e)
