import tracemalloc


def work(n):
    parts = [str(i) for i in range(n)]
    return ','.join(parts)


tracemalloc.start()
kept = []
for n in range(200):
    result = work(n)
    if n % 10 == 0:
        kept.append(result)
window = []
for n in range(3000):
    window.append('message %d' % n)
    if len(window) > 100:
        window.pop(0)
table = {}
for n in range(5000):
    table[n] = bytes(20)
    table.pop(n - 500, None)
