# Workers that take jobs from a queue until they are told to stop.
import queue
import threading
import time

jobs = queue.Queue()
results = queue.Queue()


def worker():
    while True:
        job = jobs.get()
        if job is None:
            jobs.task_done()
            break
        time.sleep(0.001)
        results.put(job * job)
        jobs.task_done()


def iterating():
    for job in iter(jobs.get, None):
        results.put(-job)
        jobs.task_done()
    jobs.task_done()


threads = [threading.Thread(target=worker) for _ in range(3)]
for t in threads:
    t.start()
for n in range(10):
    jobs.put(n)
jobs.join()
for _ in threads:
    jobs.put(None)
for t in threads:
    t.join()
print(sorted(results.get() for _ in range(10)), results.empty(), jobs.unfinished_tasks)
threads = [threading.Thread(target=iterating) for _ in range(2)]
for t in threads:
    t.start()
for n in range(4):
    jobs.put(n)
for _ in threads:
    jobs.put(None)
jobs.join()
for t in threads:
    t.join()
print(sorted(results.get() for _ in range(4)))
