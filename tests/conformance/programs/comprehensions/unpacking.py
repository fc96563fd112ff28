# profiles: 3.15+
# A comprehension whose element is unpacked (PEP 798).
import ast


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


rows = [[1, 2], (3,), 'ab', range(2)]
print([*row for row in rows])
print(sorted({*row for row in rows[:2]}), {**one for one in [{1: 2}, {1: 3, 4: 5}]})
print(list(*row for row in rows), list((*row or [9] for row in [[], [1]])))
print([*[x, y] for x in range(3) if x for y in 'ab'])
print([*(last := row) for row in rows][-1], last)


def generate():
    for row in rows:
        print('row', row)
        yield row


items = (*row for row in generate())
print(next(items), items.gi_yieldfrom, items.send(5), next(items))
items.close()


async def all_of():
    async def rows():
        yield [1]
        yield [2, 3]
    print([*row async for row in rows()], {**{n: n} async for [n, *_] in rows()}, [n async for n in (*row async for row in rows())])


try:
    all_of().send(None)
except StopIteration:
    pass
for call in (lambda: [*x for x in [1]], lambda: {*x for x in [1]}, lambda: {**x for x in [1]}, lambda: list(*x for x in [1]), lambda: {**x for x in [[1]]}):
    show(call)
for source in ('[*x for x in y]', '{**x for x in y}', 'f(*x for x in y)', '(*x if a else b for x in y)', '{*x for x in y}'):
    tree = ast.parse(source)
    print(ast.dump(tree.body[0].value), ast.unparse(tree))
for source in ('f(*x for x in y, 1)', 'f(1, *x for x in y)', '[**x for x in y]', '(**x for x in y)', 'f(**a for a in b)', '{*a or b for a in c}', '(*a or b, 1)', '(*a or b)',
               '[*a := b for a in c]', '(*a for a in b, 1)', '[x, *y for x in z]', '*x for x in y', 'class A(*x for x in y): pass', 'x[*y for y in z]',
               '{*a for a in b: 1}', '[*x for x in y if *z]', '(*lambda: x for x in y)'):
    try:
        compile(source, 'text', 'eval' if 'class' not in source else 'exec')
        print('compiles', source)
    except SyntaxError as error:
        print(source, '|', error.msg, error.offset, error.end_offset)
