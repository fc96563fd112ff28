import time

start = time.time()
tick = time.perf_counter()
mono = time.monotonic()
print(type(start).__name__, type(tick).__name__, time.time() >= start, time.perf_counter() >= tick, time.monotonic() >= mono)
print(type(time.time_ns()).__name__, type(time.perf_counter_ns()).__name__, time.sleep(0), type(time.process_time()).__name__)
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
try:
    time.sleep("x")
except TypeError as error:
    print(type(error).__name__)
print(len(time.localtime()), time.gmtime(0).tm_year, time.strftime("%Y", time.gmtime(0)))
