import queue
import threading

import web

tasks, answers = queue.Queue(), queue.Queue()
both = threading.Barrier(2)


def answer():
    # Both threads are in the middle of a request now.
    both.wait()
    try:
        return web.current().path
    except LookupError:
        return 'none'


def worker():
    while True:
        task = tasks.get()
        if task is None:
            return
        answers.put(web.handle(task, answer))
        del task
        both.wait()


threads = [threading.Thread(target=worker) for number in range(2)]
for thread in threads:
    thread.start()
for number in range(6):
    tasks.put('/%d' % number)
print(sorted(answers.get() for number in range(6)))
# mark: while the threads wait
for thread in threads:
    tasks.put(None)
for thread in threads:
    thread.join()
