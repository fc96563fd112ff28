from notes import Notes


class Job:
    pass


class Timing:
    pass


notes = Notes()


def jobs(count):
    for _ in range(count):
        job = Job()
        notes.set(job, 'started', Timing())
        notes.set(job, 'ended', Timing())


jobs(10)
# mark: after ten jobs
jobs(30)
# mark: after the jobs
print('end')
