class Broken:
    def __init__(self, text):
        self.text = text
# profiles: 3.8 3.9 3.10+
    def __del__(self):
        raise ValueError(self.text)


b = Broken("by refcount")
b = None
print("goes on")


def generator():
    try:
        yield 1
    finally:
        raise KeyError("while closing")


g = generator()
next(g)
del g
print("and on")


def helper():
    return {}["missing"]


class Deep:
    def __del__(self):
        helper()


Deep()
print("end")
last = Broken("at exit")
