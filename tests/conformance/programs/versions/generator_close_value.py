def g():
    try:
        yield 1
    except GeneratorExit:
        return "closed"


gen = g()
next(gen)
print(gen.close())
gen = g()
print(gen.close())
gen = g()
list(gen)
print(gen.close())
