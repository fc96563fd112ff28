from notes import Notes


class Job:
    pass


class Timing:
    pass


jobs = [Job() for _ in range(3)]
other = Notes()
other.set(jobs[0], 'colour', 'red')


def profile():
    notes = Notes()
    for job in jobs:
        notes.set(job, 'timing', Timing())
    return sum(notes.get(job, 'timing') is not None for job in jobs)


print(profile())
# mark: the table is gone
print(other.get(jobs[0], 'colour'), len(jobs))
print(profile(), Notes().get(jobs[0], 'timing'))
