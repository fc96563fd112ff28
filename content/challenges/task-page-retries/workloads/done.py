import retries


class Task:
    def __init__(self, failures):
        self.failures = failures

    def __call__(self):
        self.failures -= 1
        if self.failures >= 0:
            raise ValueError('not yet')


queue = retries.Queue()
for number in range(6):
    queue.add('task %d' % number, Task(number))
print([queue.run() for _ in range(3)])
# mark: all is over
print(queue.page())
