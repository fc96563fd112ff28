import sys
import tracemalloc

print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory(), tracemalloc.get_traceback_limit())
tracemalloc.start(3)
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
tracemalloc.start(7)
print(tracemalloc.get_traceback_limit())

base = tracemalloc.get_traced_memory()[0]
big = bytearray(1_000_000)
current, peak = tracemalloc.get_traced_memory()
print(1_000_000 < current - base < 1_002_000, current <= peak)
del big
later, same_peak = tracemalloc.get_traced_memory()
print(later - base < 2000, 0 <= same_peak - peak < 1000)
tracemalloc.reset_peak()
current, peak = tracemalloc.get_traced_memory()
print(peak - current < 1000, tracemalloc.get_tracemalloc_memory() > 0)

old = bytearray(10_000)
tracemalloc.clear_traces()
print(tracemalloc.get_object_traceback(old), tracemalloc.get_traced_memory()[0] < 1000)
old = None
print(tracemalloc.get_traced_memory()[0] < 1000)
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory(), tracemalloc.get_traceback_limit())
tracemalloc.stop()
tracemalloc.clear_traces()
tracemalloc.reset_peak()
print(tracemalloc._get_traces(), tracemalloc.get_object_traceback(sys))
