class A:
    value = "A"

    def __init__(self, *args):
        print("A.__init__", args)

    @classmethod
    def make(cls):
        return cls.__name__

    @property
    def prop(self):
        return "A.prop"


class B(A):
    value = "B"

    def __init__(self, x):
        super().__init__(x, x)
        self.x = x

    @classmethod
    def make(cls):
        return "B" + super().make()

    @property
    def prop(self):
        return super().prop + "+B"

    def up(self):
        return super().value, super(B, self).value, super(B, type(self)).make()

    def closure(self):
        return [super(B, self).value for _ in range(2)], (lambda: super(B, self).value)()


b = B(3)
print(b.make(), B.make(), b.prop, b.up(), b.closure(), B.__init__.__code__.co_freevars)


class Cooperative:
    def __init__(self, **kw):
        print("leftover", kw)


class Named(Cooperative):
    def __init__(self, name, **kw):
        super().__init__(**kw)
        self.name = name


class Aged(Cooperative):
    def __init__(self, age, **kw):
        super().__init__(**kw)
        self.age = age


class Person(Named, Aged):
    pass


p = Person(name="Ann", age=5, extra=True)
print(p.name, p.age)
for action in (lambda: super(A, 5), lambda: super().x, lambda: super(B, b).missing):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


def orphan(self):
    return super().anything


try:
    orphan(b)
except RuntimeError as error:
    print(error)
