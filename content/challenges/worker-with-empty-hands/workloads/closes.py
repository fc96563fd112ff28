import threading

from worker import Worker

worker = Worker()
print(threading.active_count())
done = []
jobs = [worker.submit(done.append, number) for number in range(4)]
worker.close()
print(done, threading.active_count())
worker.close()
try:
    worker.submit(done.append, 9)
except RuntimeError:
    print('closed')
print(done, jobs[0].result())
