# Threads that sleep for different times end in the order of those times.
import threading
import time


def work(n, results):
    time.sleep(0.1 * n)
    results.append(n)


results = []
threads = [threading.Thread(target=work, args=(n, results)) for n in (3, 1, 2)]
print([t.is_alive() for t in threads], threading.active_count())
for t in threads:
    t.start()
print(threading.active_count(), [t.name for t in threads])
for t in threads:
    t.join()
print(results, threading.active_count(), [t.is_alive() for t in threads])
t = threading.Thread(target=time.sleep, args=(5,), daemon=True, name='sleeper')
t.start()
t.join(0.1)
print(t.is_alive(), t.daemon, t.name)
