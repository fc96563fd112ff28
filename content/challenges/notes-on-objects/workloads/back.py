import gc

from notes import Notes


class Job:
    pass


class Timing:
    def __init__(self, job):
        self.job = job


notes = Notes()


def jobs(count):
    for _ in range(count):
        job, other = Job(), Job()
        notes.set(job, 'timing', Timing(job))
        notes.set(job, 'waits for', other)
        notes.set(other, 'waited for by', job)
        assert notes.get(job, 'timing').job is job, 'Expected the note to be found.'


jobs(10)
gc.collect()
# mark: after a collection
print('end')
