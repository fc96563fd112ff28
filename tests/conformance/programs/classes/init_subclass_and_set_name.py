class Field:
    def __set_name__(self, owner, name):
        self.name = name
        owner.__dict__.get("fields", []).append(name)

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.name, 0)

    def __set__(self, instance, value):
        if not isinstance(value, int):
            raise TypeError(f"{self.name} must be int, not {type(value).__name__}")
        instance.__dict__[self.name] = value


class Model:
    subclasses = []

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__()
        cls.subclasses.append((cls.__name__, sorted(kwargs), [k for k, v in vars(cls).items() if isinstance(v, Field)]))


class User(Model, table="users"):
    fields = []
    id = Field()
    age = Field()


class Admin(User):
    level = Field()


print(Model.subclasses, User.fields)
u = User()
u.id = 5
print(u.id, u.age, vars(u))
try:
    u.age = "old"
except TypeError as error:
    print(error)
try:
    class Broken:
        def __init_subclass__(cls):
            raise ValueError("no subclasses")

    class Sub(Broken):
        pass
except ValueError as error:
    print(error)


class BadName:
    def __set_name__(self, owner, name):
        raise RuntimeError("bad name")


try:
    class Holder:
        x = BadName()
except RuntimeError as error:
    print(type(error).__name__, error, repr(error.__cause__))
