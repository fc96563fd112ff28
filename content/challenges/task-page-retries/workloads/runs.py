import retries

queue = retries.Queue()
tries = []


def works(name, failures):
    left = [failures]

    def task():
        tries.append(name)
        left[0] -= 1
        if left[0] >= 0:
            raise ValueError(name)

    queue.add(name, task)


works('a', 0)
works('b', 1)
works('c', 9)
works('d', 2)
for _ in range(4):
    print(queue.run(), ' '.join(tries))
    tries.clear()
