import retries

queue = retries.Queue()
seen = []


def outer():
    seen.append('outer')
    queue.add('inner', lambda: seen.append('inner'))


queue.add('outer', outer)
print(queue.run(), seen)
print(queue.run(), seen, queue.page())
