# Semaphores, events, barriers, timers.
import threading
import time

running = 0
most = 0
semaphore = threading.Semaphore(2)


def limited():
    global running, most
    with semaphore:
        running += 1
        most = max(most, running)
        time.sleep(0.01)
        running -= 1


threads = [threading.Thread(target=limited) for _ in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(running, most, semaphore.acquire(blocking=False), semaphore.acquire(timeout=0.01), semaphore.acquire(timeout=0.01))

event = threading.Event()
timer = threading.Timer(0.05, event.set)
timer.start()
print(event.wait(0.01), event.wait(1), event.is_set())
cancelled = threading.Timer(1, print, ['never'])
cancelled.start()
cancelled.cancel()
cancelled.join()

barrier = threading.Barrier(3, action=lambda: print('all there'))
places = []


def meet():
    places.append(barrier.wait())


threads = [threading.Thread(target=meet) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(places), barrier.parties, barrier.n_waiting, barrier.broken)
try:
    barrier.wait(0.01)
except threading.BrokenBarrierError:
    print('broken', barrier.broken)
barrier.reset()
print(barrier.broken)
