import gc

import jobs


class Row:
    def process(self):
        pass


def make(name):
    job = jobs.Job(name, [Row()])
    job.rows[0].job = job
    job.work()


make('one')
print(jobs.report())
gc.collect()
# mark: after the collection
print(jobs.report())
gc.collect()
print(jobs.report())
