# Workers that share memory, until they write to it
import gc
import os


class Row:
    def __init__(self, number):
        self.number = number
        self.text = f'row {number}'


def work(job):
    if os.fork() == 0:
        job()
        os._exit(0)
    os.wait()


gc.disable()
table = [Row(number) for number in range(1000)]
work(lambda: None)
work(gc.collect)
work(lambda: sum(row.number for row in table))
print('see "Memory pages": which pages each worker copied, and what gc.freeze() would save')
