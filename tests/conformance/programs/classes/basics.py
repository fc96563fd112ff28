class Dog:
    """A dog."""
    kind = "canine"
    count = 0

    def __init__(self, name, tricks=()):
        self.name = name
        self.tricks = list(tricks)
        Dog.count += 1

    def add(self, trick):
        self.tricks.append(trick)
        return self

    def __repr__(self):
        return f"Dog({self.name!r}, {self.tricks})"


a = Dog("Rex").add("sit").add("roll")
b = Dog("Bo")
print(a, b, Dog.count, a.kind, Dog.__doc__, Dog.__name__)
a.kind = "own"
print(a.kind, b.kind, Dog.kind)
del a.kind
print(a.kind, a.__dict__, vars(b))
Dog.speak = lambda self: self.name + " says woof"
print(a.speak(), hasattr(b, "speak"), hasattr(b, "fly"), getattr(b, "fly", "cannot"))
setattr(b, "age", 3)
print(b.age, isinstance(a, Dog), isinstance(a, (int, Dog)), type(a) is Dog, a.__class__.__name__)
bound = a.add
bound("beg")
print(a, bound.__self__ is a, Dog.add(b, "x"))
print(Dog.__mro__ == (Dog, object), Dog.__bases__ == (object,), Dog.__module__)
for action in (lambda: a.missing, lambda: Dog.missing, lambda: a.add.missing, lambda: (5).missing, lambda: None.x, lambda: "s".foo):
    try:
        action()
    except AttributeError as error:
        print(error)
try:
    None.attribute = 1
except AttributeError as error:
    print(error)
try:
    int.attribute = 1
except TypeError as error:
    print(error)
try:
    a()
except TypeError as error:
    print(error)
