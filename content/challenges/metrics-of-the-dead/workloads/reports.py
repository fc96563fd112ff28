import jobs


class Row:
    def process(self):
        pass


def run(name, count, worked=True):
    job = jobs.Job(name, [Row() for _ in range(count)])
    if worked:
        job.work()
    return job.done


print(run('import', 3), run('export', 2, worked=False))
print(jobs.report(), jobs.report())
job = jobs.Job('held', [Row()])
print(jobs.report())
job = jobs.Job('next', [Row()])
print(jobs.report())
del job
print(jobs.report(), jobs.report())
