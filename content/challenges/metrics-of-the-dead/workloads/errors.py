import jobs


class Row:
    def __init__(self, good):
        self.good = good

    def process(self):
        if not self.good:
            raise RuntimeError('bad row')


def attempt(name, rows):
    try:
        jobs.Job(name, rows).work()
    except (ValueError, RuntimeError) as error:
        print(error)


attempt('half', [Row(True), Row(False)])
attempt('empty', [])
# mark: after the failures
print(jobs.report())
