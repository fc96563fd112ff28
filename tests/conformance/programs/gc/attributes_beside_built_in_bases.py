# Whether an instance of a subclass of a built-in type has its attributes in itself (from 3.14 where its size is fixed) or in a dict.
# profiles: 3.11+
import gc

gc.disable()
for base in list, dict, set, frozenset, str, float, complex, int, bytes:
    class Sub(base):
        def __init__(self, *values):
            self.name = 'n'
            self.held = []

    Sub()
    gc.collect()
    before = gc.get_count()[0]
    made = Sub()
    added = gc.get_count()[0] - before
    print(base.__name__, added, [type(o).__name__ for o in gc.get_referents(made)], gc.is_tracked(made))
    made.late = made
    namespace = made.__dict__
    namespace['more'] = 1
    del made.name
    print(sorted(namespace), made.more)
    made = namespace = None
    print(gc.collect())
