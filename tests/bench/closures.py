# closures
def make_counter(step):
    total = 0

    def add(n):
        nonlocal total
        total += n * step
        return total
    return add


counters = [make_counter(i) for i in range(10)]
for n in range(60_000):
    for counter in counters:
        counter(n)
print(counters[3](0))
