import tracemalloc

from watch import Watch

watch = Watch(['closes.py'])
print(tracemalloc.is_tracing())
watch.close()
print(tracemalloc.is_tracing())
tracemalloc.start()
watch.close()
print(tracemalloc.is_tracing(), watch.look())
other = Watch(['closes.py'])
other.look()
other.close()
print(tracemalloc.is_tracing())
tracemalloc.stop()
