add = lambda a, b=10, *args, c, **kw: (a, b, args, c, kw)
print(add(1, c=2), add(1, 2, 3, 4, c=5, d=6))
print((lambda: None)(), (lambda x: x * 2)(21), (lambda *a: a)(1, 2), (lambda **k: k)(z=1))
fns = [lambda: i for i in range(3)]
print([f() for f in fns])
fns = [lambda i=i: i for i in range(3)]
print([f() for f in fns])
print(add.__name__, add.__defaults__, add.__kwdefaults__)
compose = lambda f, g: lambda x: f(g(x))
print(compose(lambda n: n + 1, lambda n: n * n)(5))
print(sorted("bca", key=lambda ch: -ord(ch)))
print((lambda n: 1 if n < 2 else n)(5), (lambda n: 1 if n < 2 else n)(0))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))
try:
    (lambda a: a)()
except TypeError as error:
    print(error)
try:
    (lambda: 0)(1)
except TypeError as error:
    print(error)
print((lambda x, /, y: x - y)(5, y=3))
