# profiles: 3.13+
# A queue that is shut down.
import queue
import threading

q = queue.Queue()
q.put(1)
q.shutdown()
print(q.get())
for f in (q.get, q.get_nowait, lambda: q.put(2)):
    try:
        f()
    except queue.ShutDown as e:
        print(repr(e))
q = queue.Queue()
ended = []


def work():
    try:
        while True:
            q.get()
            q.task_done()
    except queue.ShutDown:
        ended.append(True)


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
q.put(1)
q.shutdown(immediate=True)
for t in threads:
    t.join()
print(ended, q.is_shutdown)
