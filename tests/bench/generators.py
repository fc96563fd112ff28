# a pipeline of generators
def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for x in source:
        yield x * x


print(sum(x for x in squares(numbers(400_000)) if x % 3))
