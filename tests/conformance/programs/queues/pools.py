# A pool of threads and its futures.
import concurrent.futures
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def slow(n):
    time.sleep(0.02 * n)
    return n * n


def fail():
    raise ValueError('failed')


with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(slow, [3, 1, 2])))
    futures = [pool.submit(slow, n) for n in (3, 1, 2)]
    print([f.result() for f in as_completed(futures)])
    done, pending = wait([pool.submit(slow, n) for n in (5, 1)], return_when=concurrent.futures.FIRST_COMPLETED)
    print(len(done), len(pending))
    failed = pool.submit(fail)
    print(repr(failed.exception()), failed.done(), failed.cancelled())
    try:
        failed.result()
    except ValueError as e:
        print('raised', e)
    called = []
    f = pool.submit(slow, 1)
    f.add_done_callback(lambda f: called.append(f.result()))
    print(f.result(), called)
    try:
        pool.submit(slow, 10).result(timeout=0.01)
    except concurrent.futures.TimeoutError as e:
        print('timeout', str(e))
    names = {pool.submit(lambda: threading.current_thread().name).result() for _ in range(5)}
    print(all(name.startswith('ThreadPoolExecutor-0_') for name in names))
try:
    pool.submit(slow, 1)
except RuntimeError as e:
    print(e)
pool = ThreadPoolExecutor(1)
first = pool.submit(slow, 2)
second = pool.submit(slow, 1)
print(second.cancel(), second.cancelled(), first.cancel())
pool.shutdown()
print(first.result())
try:
    second.result()
except concurrent.futures.CancelledError as e:
    print('cancelled', repr(e))
try:
    ThreadPoolExecutor(0)
except ValueError as e:
    print(e)
f = concurrent.futures.Future()
print(f)
f.set_result(1)
print(f, f.result())
late = ThreadPoolExecutor(2)
late.submit(slow, 1).add_done_callback(lambda f: print('late', f.result()))
