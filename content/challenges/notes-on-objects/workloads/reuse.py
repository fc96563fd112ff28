from notes import Notes


class Job:
    pass


notes = Notes()
found = 0
for number in range(50):
    job = Job()
    found += notes.get(job, 'seen', 0)
    notes.set(job, 'seen', 1)
    del job
print(found)
job = Job()
for number in range(50):
    table = Notes()
    found += table.get(job, 'seen', 0)
    table.set(job, 'seen', 1)
print(found)
