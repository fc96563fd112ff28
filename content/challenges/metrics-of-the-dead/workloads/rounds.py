import random

import jobs


class Row:
    def process(self):
        pass


def one_round(number):
    job = jobs.Job('job %d' % number, [Row() for _ in range(random.randint(1, 5))])
    job.work()
    job.rows = job.rows[:1]


for number in range(10):
    one_round(number)
# mark: before the queue is read
print(len(jobs.report()), jobs.report())
