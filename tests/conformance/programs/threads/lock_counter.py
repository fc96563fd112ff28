# Without a lock an update is lost when another thread runs in the middle of it; with one it is not.
import threading
import time

counter = 0
lock = threading.Lock()


def unsafe():
    global counter
    value = counter
    time.sleep(0.01)
    counter = value + 1


def safe():
    global counter
    with lock:
        value = counter
        time.sleep(0.01)
        counter = value + 1


for target in (unsafe, safe):
    counter = 0
    threads = [threading.Thread(target=target) for _ in range(5)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(target.__name__, counter)
print(lock.locked(), lock.acquire(blocking=False), lock.acquire(False), lock.acquire(timeout=0.01))
lock.release()
