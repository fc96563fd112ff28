def numbers(limit):
    for n in range(limit):
        yield n


def evens(source):
    for n in source:
        if n % 2 == 0:
            yield n


def squared(source):
    return (n * n for n in source)


def window(source, size):
    buffer = []
    for item in source:
        buffer.append(item)
        if len(buffer) == size:
            yield tuple(buffer)
            buffer.pop(0)


print(list(squared(evens(numbers(10)))))
print(list(window(numbers(5), 3)))
print(sum(squared(numbers(100))), max(squared(numbers(5))), any(n > 3 for n in numbers(5)), all(n < 3 for n in numbers(5)))
lines = ["a=1", "# comment", "", "b=2"]
pairs = (line.split("=") for line in lines if line and not line.startswith("#"))
print(dict(pairs))


def averager():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            break
        total += value
        count += 1
        average = total / count
    return count, average


a = averager()
next(a)
print(a.send(10), a.send(20), a.send(60))
try:
    a.send(None)
except StopIteration as stop:
    print(stop.value)
print(*map(str.upper, "abc"), *filter(None, [0, 1, "", "x"]), *zip("ab", [1, 2]))
g = (print("evaluated", n) for n in range(2))
print("created")
list(g)
print(list(zip(*[iter(range(6))] * 2)))
