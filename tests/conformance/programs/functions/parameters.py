def plain(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(plain(1, c=3))
print(plain(1, 20, 30, 40, c=3, e=5))
print(plain(*[1, 2, 3], **{"c": 9, "z": 0}))
print(plain(b=1, a=0, c=2))


def positional(a, b=0, /, c=1):
    return a, b, c


print(positional(1), positional(1, 2), positional(1, 2, 3), positional(1, c=5))


def keyword_only(*, a, b=2):
    return a, b


print(keyword_only(a=1), keyword_only(b=0, a=1))


def same_name(a, /, **kwargs):
    return a, kwargs


print(same_name(1, a=2))


def mixed(a, /, b, *, c):
    return a, b, c


print(mixed(1, 2, c=3), mixed(1, b=2, c=3))


def collect(*args, **kwargs):
    return args, kwargs


print(collect(), collect(*"ab", *[1], x=1, **{"y": 2}, **{"z": 3}))
print(collect(*(i for i in range(3))), collect(*{"k": 1}), collect(**dict(q=1)))


def defaults(a, items=[], table={}):
    items.append(a)
    table[a] = len(items)
    return items, table


print(defaults(1))
print(defaults(2))
print(defaults.__defaults__, plain.__kwdefaults__)
