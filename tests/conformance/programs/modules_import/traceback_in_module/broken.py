def run(n):
    return compute(n)


def compute(n):
    return 1 / n
