def make_adders():
    adders = []
    for n in range(4):
        def add(x, n=n):
            return x + n
        adders.append(add)
    return adders


print([add(10) for add in make_adders()])


def outer(n):
    total = 0

    def visit(k):
        nonlocal total
        if k == 0:
            return
        total += k
        visit(k - 1)

    visit(n)
    return total


print(outer(10))


def primes():
    found = []
    for n in range(2, 30):
        for p in found:
            if n % p == 0:
                break
        else:
            found.append(n)
    return found


print(primes())


def early(items):
    for i, item in enumerate(items):
        if item < 0:
            return f"negative at {i}"
        for j in range(item):
            if j == 3:
                return f"too many at {i}"
    return "fine"


print(early([1, 2]), early([1, -2]), early([5]))


def loops():
    out = []
    i = 0
    while True:
        i += 1
        if i % 2:
            continue
        for j in range(i):
            if j == 2:
                break
            out.append((i, j))
        else:
            out.append("else")
        if i > 5:
            break
    return out


print(loops())
count = 0
for a in range(3):
    for b in range(3):
        for c in range(3):
            if a == b == c:
                continue
            count += 1
print(count)
