# A condition between a producer and two consumers.
import threading
import time

items = []
condition = threading.Condition()
log = []


def produce():
    for i in range(6):
        time.sleep(0.01)
        with condition:
            items.append(i)
            condition.notify()
    with condition:
        items.extend([None, None])
        condition.notify_all()


def consume(name):
    while True:
        with condition:
            condition.wait_for(lambda: items)
            item = items.pop(0)
        if item is None:
            break
        log.append(item)


threads = [threading.Thread(target=consume, args=(n,)) for n in 'ab'] + [threading.Thread(target=produce)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(log), items)
print(condition)
