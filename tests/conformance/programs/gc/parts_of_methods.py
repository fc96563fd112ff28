"""What `property`, `classmethod` and `staticmethod` refer to, and what a class with them leaves behind."""
import gc


class Parts:
    @property
    def value(self):
        return 1

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def help():
        pass


for name in 'value', 'make', 'help':
    print(name, [type(part).__name__ for part in gc.get_referents(Parts.__dict__[name])])
gc.collect()
del Parts
print(gc.collect())
