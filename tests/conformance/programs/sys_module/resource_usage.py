"""resource.getrusage: the peak of memory goes up and does not come down."""
# stress: none: makes very many objects
import resource

before = resource.getrusage(resource.RUSAGE_SELF)
print(type(before), len(before), before[2] == before.ru_maxrss, before.ru_maxrss > 1000, before.ru_utime >= 0)
data = [bytes(1000) for _ in range(20_000)]
at_peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(at_peak > before.ru_maxrss + 10_000)
del data
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >= at_peak, resource.getpagesize(), resource.error is OSError)
for action in (lambda: resource.getrusage(5), lambda: resource.getrusage("x"), lambda: resource.getrlimit(99)):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
