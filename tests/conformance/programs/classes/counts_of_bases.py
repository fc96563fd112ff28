"""What a class with several bases adds to the collector's count: each base's first subclass takes a dict, all share a weak reference."""
import gc

gc.disable()


class A:
    pass


class B:
    pass


gc.collect()
before = gc.get_count()[0]


class C(A, B):
    pass


print(gc.get_count()[0] - before)
before = gc.get_count()[0]


class D(A, B):
    pass


print(gc.get_count()[0] - before)
before = gc.get_count()[0]


class E(D):
    pass


print(gc.get_count()[0] - before)
