import retries

queue = retries.Queue()
states = {'export': [ValueError('no rows'), KeyError('key')], 'import': [OSError('no disk')] * 3, 'fine': []}


def add(name):
    def task():
        if states[name]:
            raise states[name].pop(0)

    queue.add(name, task)


for name in states:
    add(name)
for _ in range(3):
    queue.run()
    print(queue.page())
