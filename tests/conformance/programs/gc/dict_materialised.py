import copy
import gc

gc.disable()
gc.collect()


class Node:
    pass


def touch_dict():
    a, b = Node(), Node()
    a.other, b.other = b, a
    a.__dict__


def vars_of():
    a = Node()
    a.me = a
    vars(a)


def many_attributes(n):
    a = Node3()
    for i in range(n):
        setattr(a, f"x{i}", a)


class Node3:
    pass


def copied():
    a = Node()
    a.me = a
    return copy.copy(a)


def only_getattr():
    a = Node()
    a.me = a
    hasattr(a, "zz"), getattr(a, "me"), repr(a)


def in_subclass_of_dict():
    class D(dict):
        pass
    return D


D = in_subclass_of_dict()
gc.collect()


def dict_subclass():
    d = D()
    d["me"] = d
    d.attr = 1


for make in (touch_dict, vars_of, lambda: many_attributes(5), lambda: many_attributes(40), copied, only_getattr, dict_subclass):
    make()
    print(make.__name__, gc.collect())
