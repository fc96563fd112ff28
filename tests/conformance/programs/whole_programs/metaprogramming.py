"""Classes that make classes: metaclasses, descriptors, hooks, and what goes wrong with them."""
import abc
import inspect
import types
import weakref


class Typed:
    def __init__(self, kind, default=None, *, check=None):
        self.kind, self.default, self.check = kind, default, check

    def __set_name__(self, owner, name):
        self.name = name
        owner.__dict__.get('fields', []).append(name)

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{type(instance).__name__}.{self.name} must be {self.kind.__name__}, not {type(value).__name__}')
        if self.check and not self.check(value):
            raise ValueError(f'{value!r} is no good {self.name}')
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        del instance.__dict__[self.name]

    def __repr__(self):
        return f'<{self.name}: {self.kind.__name__}>'


class ModelMeta(abc.ABCMeta):
    registry = {}

    @classmethod
    def __prepare__(mcs, name, bases, **options):
        return {'fields': [field for base in bases for field in getattr(base, 'fields', ())]}

    def __new__(mcs, name, bases, namespace, *, table=None, **options):
        cls = super().__new__(mcs, name, bases, namespace, **options)
        cls.table = table or name.lower() + 's'
        mcs.registry[cls.table] = cls
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        if inspect.isabstract(cls):
            print('abstract:', sorted(cls.__abstractmethods__))
        return super().__call__(*args, **kwargs)

    def __len__(cls):
        return len(cls.fields)

    def __iter__(cls):
        return iter(cls.fields)

    def __contains__(cls, name):
        return name in cls.fields

    def __getattr__(cls, name):
        if name.startswith('by_'):
            return lambda value: f'select * from {cls.table} where {name[3:]} = {value!r}'
        raise AttributeError(f'no {name} in {cls.__name__}')


class Model(metaclass=ModelMeta, table='none'):
    def __init__(self, **values):
        for name, value in values.items():
            if name not in type(self):
                raise AttributeError(name)
            setattr(self, name, value)

    @abc.abstractmethod
    def label(self): ...

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in type(self))})"


class Person(Model, table='people'):
    name = Typed(str)
    age = Typed(int, 0, check=lambda age: 0 <= age < 150)

    def label(self):
        return f'{self.name} ({self.age})'


class Employee(Person):
    boss = Typed(Person)

    def label(self):
        return super().label() + (f' under {self.boss.name}' if self.boss else '')


ann = Person(name='Ann', age=52)
bob = Employee(name='Bob', boss=ann)
print(ann, bob, bob.label(), list(Employee), len(Person), 'age' in Employee, Person.age)
print(ModelMeta.registry, Employee.by_name('Bob'), type(Employee), Employee.__mro__[1:3])
for bad in (lambda: Person(age='x'), lambda: setattr(ann, 'age', 200), lambda: Person(size=1), lambda: Model(), lambda: Person.nothing, lambda: delattr(bob, 'age')):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
del bob.boss
print(bob.boss, vars(bob), Person.__dict__['age'].default)


class Plugin:
    found = {}

    def __init_subclass__(cls, *, name, priority: int = 0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.priority = priority
        Plugin.found[name] = weakref.ref(cls)


class Upper(Plugin, name='upper', priority=2):
    def __call__(self, text):
        return text.upper()


Reverse = types.new_class('Reverse', (Plugin,), {'name': 'reverse'}, lambda namespace: namespace.update(__call__=lambda self, text: text[::-1]))
plugins = sorted((reference() for reference in Plugin.found.values()), key=lambda cls: -cls.priority)
print([cls.__name__ for cls in plugins], *(cls()('abc') for cls in plugins))
try:
    class Nameless(Plugin): pass
except TypeError as error:
    print(error)
try:
    class Clash(Model, dict, metaclass=type): pass
    class Worse(int, metaclass=types.new_class('Other', (type,))): pass
    class Worst(Worse, Model): pass
except TypeError as error:
    print(error)


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, '_target', target)

    def __getattribute__(self, name):
        target = object.__getattribute__(self, '_target')
        print('get', name)
        return getattr(target, name)

    def __setattr__(self, name, value):
        print('set', name, value)
        setattr(object.__getattribute__(self, '_target'), name, value)

    def __dir__(self):
        return ['proxied']


proxy = Proxy(ann)
proxy.age += 1
print(ann.age, dir(proxy), isinstance(proxy, Person), type(proxy) is Proxy)
Point = type('Point', (), {'__slots__': ('x', 'y'), '__init__': lambda self, x, y: (setattr(self, 'x', x), setattr(self, 'y', y), None)[2]})
point = Point(1, 2)
try:
    point.z = 3
except AttributeError as error:
    print(error)
print(hasattr(point, '__dict__'), Point.x, [name for name, value in inspect.getmembers(point) if not name.startswith('_')])


class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def fahrenheit(self):
        """The same in Fahrenheit."""
        return self.degrees * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        self.degrees = (value - 32) * 5 / 9

    @classmethod
    def boiling(cls):
        return cls(100)

    @staticmethod
    def parse(text):
        return Celsius(float(text.rstrip('°C')))


warm = Celsius.parse('21.5°C')
warm.fahrenheit = 212
print(warm.degrees, Celsius.boiling().fahrenheit, Celsius.fahrenheit.__doc__, inspect.signature(Celsius), Celsius.fahrenheit.fset.__name__)
try:
    del warm.fahrenheit
except AttributeError as error:
    print(error)
