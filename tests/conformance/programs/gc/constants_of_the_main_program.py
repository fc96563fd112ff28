# profiles: 3.8 3.9 3.10 3.11 3.12 3.13
# While the main program runs, a list of its syntax tree refers to its constants, up to 3.13 to folded tuples, too.
import gc

gc.collect()


def f():
    local = ('x', 3.5)
    print([type(x).__name__ for x in gc.get_referrers(local)])
    return local


f()
code = compile('def g():\n    other = (7, 7.5)\n    return other', 'elsewhere', 'exec')
exec(code)
del code
gc.collect()
gc.collect()
print([type(x).__name__ for x in gc.get_referrers(g())])
