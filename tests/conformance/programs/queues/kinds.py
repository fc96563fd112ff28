# What the kinds of queues give, and what they raise.
import queue


def attempt(what, f):
    try:
        print(what, f())
    except Exception as e:
        print(what, type(e).__name__, e)


q = queue.Queue(maxsize=2)
q.put(1)
q.put(2)
print(q.qsize(), q.full(), q.empty())
attempt('full', lambda: q.put(3, block=False))
attempt('nowait', lambda: q.put_nowait(3))
attempt('timeout', lambda: q.put(3, timeout=0.01))
attempt('negative', lambda: q.put(3, timeout=-1))
print(q.get(), q.get_nowait())
attempt('empty', q.get_nowait)
attempt('empty later', lambda: q.get(timeout=0.01))
q.task_done()
q.task_done()
attempt('too often', q.task_done)
q.join()

stack = queue.LifoQueue()
heap = queue.PriorityQueue()
simple = queue.SimpleQueue()
for item in (3, 1, 2):
    stack.put(item)
    heap.put((item, str(item)))
    simple.put(item)
print([stack.get() for _ in range(3)], [heap.get() for _ in range(3)], [simple.get() for _ in range(3)])
attempt('simple', lambda: simple.get(timeout=0.01))
print(simple.empty(), simple.qsize(), queue.Queue[int])
print(issubclass(queue.Empty, Exception), queue.Empty.__module__, queue.Full.__module__)
