# profiles: 3.11+
"""`collections.abc.Callable[[…], …]` and its arguments."""
import collections.abc as c, typing, pickle, copy
C = c.Callable
print(C[[int, str], None], C[..., int], C[[], list[int]], typing.Callable[[int], str])
a = C[[int, str], None]
print(a.__args__, a.__origin__, a == C[[int, str], None], hash(a) == hash(C[[int, str], None]), C[[int], str] != C[[int], int])
T = typing.TypeVar('T'); P = typing.ParamSpec('P')
print(C[[T], T].__parameters__, C[[T, int], T][str], C[P, int], C[P, T].__parameters__)
print(C[P, T][[int, str], bool], C[P, int][[str]], C[P, int][str, bool], C[P, T][..., int])
print(typing.get_args(a), typing.get_origin(a), typing.get_args(C[..., int]))
print(pickle.loads(pickle.dumps(a)) == a, copy.copy(a) == a, type(a).__name__, isinstance(a, type(list[int])))
for bad in (lambda: C[int], lambda: C[int, str], lambda: C[[int], str, 3], lambda: C[[T], T][int, str]):
    try: print(bad())
    except TypeError as e: print(e)
print(C[typing.Concatenate[int, P], int], a | None)
