from worker import Worker

worker = Worker()
seen = []


def note(number):
    seen.append(number)
    return number * 2


jobs = [worker.submit(note, number) for number in range(5)]
print([job.result() for job in jobs], seen)
print(jobs[1].result(), worker.submit(dict).result(), worker.submit(lambda: None).result())


def divide(one, other):
    return one / other


failed = worker.submit(divide, 1, 0)
for _ in range(2):
    try:
        failed.result()
    except ZeroDivisionError as error:
        print(error)
try:
    worker.submit(divide, 1).result()
except TypeError:
    print('TypeError')
print(worker.submit(divide, 1, 2).result())
worker.close()
