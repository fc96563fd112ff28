# profiles: 3.11+
class Probe:
    def __getitem__(self, key):
        return key


p, extra = Probe(), (1, 2)
print(p[*extra], p[0, *extra, 3], p[*"ab"])


def f(*args: *tuple[int, ...]):
    return args


print(f(1, 2))
