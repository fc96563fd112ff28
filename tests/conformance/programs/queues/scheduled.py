# Calls at times.
import sched
import time

s = sched.scheduler(time.monotonic, time.sleep)
log = []
s.enter(0.2, 1, log.append, ('later',))
s.enter(0.1, 2, log.append, ('second',))
s.enter(0.1, 1, log.append, argument=('first',))
cancelled = s.enter(0.15, 1, log.append, ('never',))
s.enter(0.3, 1, lambda **kw: log.append(kw), kwargs={'a': 1})
s.cancel(cancelled)
print(len(s.queue), s.empty(), [e.priority for e in s.queue])
s.run()
print(log, s.empty(), s.run(blocking=False))
try:
    s.cancel(cancelled)
except ValueError as e:
    print(e)
