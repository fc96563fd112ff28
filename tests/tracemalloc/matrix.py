import tracemalloc


def multiply(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


tracemalloc.start()
size = 25
first = [[i * size + j + 300 for j in range(size)] for i in range(size)]
second = [[float(i + j) for j in range(size)] for i in range(size)]
product = multiply(first, first)
mixed = multiply(first, second)
