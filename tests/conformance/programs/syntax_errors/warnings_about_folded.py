# What is folded before the compiler warns, and the condition of a loop, which is compiled twice.
def f(x, y):
    if not (x is 1): pass
    if not x is not 'a': pass
    a = not (x is 2.5)
    b = x is -1
    c = x is (1, 2)
    d = x is ()
    e = (1 + 2)[0]
    e = (-1)[0]
    e = (1.5 * 2)[:]
    e = (1, 2)[1.5]
    e = (1, 2)['a' 'b']
    e = ('a' + 'b')['c']
    e = (-1)()
    e = (1 + 1)(x)
    e = (not 1)(x)
    e = [1, 2][-1.0]
    e = [1, 2][(1, 2)]
    e = [1, 2]['a' * 3]
    e = x if not (y is 3) else 1
    e = [x for x in y if not x is 1]
    while not x is 5: pass
    assert not x is 6
    e = x and not y is 7
    e = not x is 1 is y
    e = x is not -1.5
    e = x is (1 + 2)
    e = (1, 2)(3)
    e = (not 1)[0]
    e = (~5)[0]
    e = __debug__[0]
    e = __debug__ is 1
def g(x, y):
    while x is 5: pass
    while x is 5 or y is 6:
        break
    else: pass
