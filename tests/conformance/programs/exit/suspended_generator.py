def generator(name):
    try:
        yield 1
    finally:
        print("closing", name)


class Owner:
    def __init__(self):
        self.me = self
        self.g = generator("in a cycle")
        next(self.g)


g = generator("global")
next(g)
h = generator("never started")
owner = Owner()
print("end")
