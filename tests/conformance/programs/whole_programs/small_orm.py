"""A small ORM: descriptors, a metaclass, a query builder, an in-memory table."""
# stress: none: a long program, too slow with a collection at every allocation
from __future__ import annotations
import re
import datetime as dt


class ValidationError(ValueError):
    def __init__(self, field, message):
        super().__init__(f"{field}: {message}")
        self.field = field


class Field:
    creation_counter = 0

    def __init__(self, type_, *, default=None, null=False, unique=False):
        self.type, self.default, self.null, self.unique = type_, default, null, unique
        self.order = Field.creation_counter
        Field.creation_counter += 1

    def __set_name__(self, owner, name):
        self.name = name
        self.storage = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.storage, self.default() if callable(self.default) else self.default)

    def __set__(self, instance, value):
        if value is None and not self.null:
            raise ValidationError(self.name, "may not be null")
        if value is not None and not isinstance(value, self.type):
            raise ValidationError(self.name, f"expected {self.type.__name__}, got {type(value).__name__}")
        self.validate(value)
        setattr(instance, self.storage, value)

    def __delete__(self, instance):
        delattr(instance, self.storage)

    def validate(self, value):
        pass

    def __eq__(self, other):
        return lambda row: getattr(row, self.name) == other

    def __gt__(self, other):
        return lambda row: getattr(row, self.name) > other

    __hash__ = object.__hash__


class CharField(Field):
    def __init__(self, max_length=255, **kw):
        super().__init__(str, **kw)
        self.max_length = max_length

    def validate(self, value):
        if value is not None and len(value) > self.max_length:
            raise ValidationError(self.name, f"longer than {self.max_length}")


class EmailField(CharField):
    pattern = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")

    def validate(self, value):
        super().validate(value)
        if value and not self.pattern.fullmatch(value):
            raise ValidationError(self.name, f"{value!r} is no address")


class ModelMeta(type):
    registry = {}

    def __new__(mcls, name, bases, ns, *, table=None, **kw):
        cls = super().__new__(mcls, name, bases, ns, **kw)
        fields = {}
        for base in reversed(cls.__mro__):
            fields.update({k: v for k, v in vars(base).items() if isinstance(v, Field)})
        cls._fields = dict(sorted(fields.items(), key=lambda kv: kv[1].order))
        cls._table = table or re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() + "s"
        cls._rows = []
        if bases:
            mcls.registry[cls._table] = cls
        return cls

    def __len__(cls):
        return len(cls._rows)

    def __repr__(cls):
        return f"<model {cls.__qualname__} {list(cls._fields)}>"


class Model(metaclass=ModelMeta):
    def __init__(self, **values):
        for name in self._fields:
            if name in values:
                setattr(self, name, values.pop(name))
        if values:
            raise TypeError(f"{type(self).__name__} got unexpected fields: {', '.join(sorted(values))}")

    def save(self):
        for name, field in self._fields.items():
            if field.unique and any(getattr(r, name) == getattr(self, name) for r in self._rows):
                raise ValidationError(name, "already taken")
        self._rows.append(self)
        return self

    @classmethod
    def where(cls, *conditions, order_by=None):
        rows = [r for r in cls._rows if all(c(r) for c in conditions)]
        return sorted(rows, key=lambda r: getattr(r, order_by)) if order_by else rows

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self._fields)})"


class UserAccount(Model):
    name = CharField(max_length=10)
    email = EmailField(unique=True)
    age = Field(int, null=True)
    joined = Field(dt.date, default=lambda: dt.date(2024, 2, 29))


class Admin(UserAccount, table="admins"):
    level = Field(int, default=1)


print(UserAccount, Admin, ModelMeta.registry)
UserAccount(name="ann", email="ann@example.org", age=40).save()
UserAccount(name="bob", email="bob@example.org", age=30, joined=dt.date(2023, 1, 1)).save()
Admin(name="root", email="root@x.y", level=9).save()
for bad in (dict(name="x" * 11), dict(name=None), dict(email="nope"), dict(age="old"), dict(nick="z", foo=1), dict(name=b"x")):
    try:
        UserAccount(**bad)
    except (ValidationError, TypeError) as e:
        print(type(e).__name__, e, getattr(e, "field", "-"))
try:
    UserAccount(name="al", email="ann@example.org").save()
except ValidationError as e:
    print(e)
print(UserAccount.where(UserAccount.age > 35))
print(UserAccount.where(order_by="joined"), len(UserAccount), len(Admin))
u = UserAccount.where(UserAccount.name == "bob")[0]
del u.age
print(u, u.joined.isoformat(), vars(u))
try:
    del u.age
except AttributeError as e:
    print(e)
print(UserAccount.__annotations__ if hasattr(UserAccount, "__annotations__") else {}, Field.__init__.__kwdefaults__)
