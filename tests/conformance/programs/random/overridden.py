# Classes that extend random.Random with methods of their own; states, seeds of version 1, what choices takes for weights
import random, pickle, copy, warnings
def tried(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
    for x in w: print('  ', x.category.__name__, x.message)
class Half(random.Random):
    n = 0
    def random(self):
        self.n += 1
        return (self.n * 0.37) % 1
class Bits(random.Random):
    def getrandbits(self, k):
        print('bits', k, end='; ')
        return min(k, 1)
class Both(Half):
    def getrandbits(self, k):
        return 1
class Again(Both):
    def random(self): return 0.25
class Below(random.Random):
    def _randbelow(self, n): return n - 1
for cls in Half, Bits, Both, Again, Below:
    g = cls(5)
    print(cls.__name__)
    tried(lambda: g.random()); tried(lambda: g.randrange(10)); tried(lambda: g.randint(3, 9)); tried(lambda: g.choice('abcdef'))
    tried(lambda: g.choices('abcdef', k=3)); tried(lambda: g.choices('abc', [1, 2, 3], k=3)); tried(lambda: g.sample(range(10), 3)); tried(lambda: g.sample('abc', 3, counts=[1, 2, 3]))
    x = list('abcdef'); tried(lambda: g.shuffle(x)); print(x)
    tried(lambda: g.uniform(1, 3)); tried(lambda: g.triangular(1, 3)); tried(lambda: g.randrange(2, 20, 3))
    tried(lambda: g.randbytes(2)); tried(lambda: g.expovariate(2)); tried(lambda: g.gauss(0, 1)); tried(lambda: g.paretovariate(2))
    tried(lambda: g.weibullvariate(1, 2)); tried(lambda: g.vonmisesvariate(0, 1e-9))
g = Half(5)
tried(lambda: g.randrange(2**60))
class Names(random.Random):
    def normalvariate(self, mu=0.0, sigma=1.0): return 2.5
    def gammavariate(self, a, b): return 3.0
    def randrange(self, *a): return a
    def getrandbits(self, k): return 1
    def choices(self, *a, **k): return 'own'
    def sample(self, *a, **k): return random.Random.sample(self, *a, **k)
n = Names(1)
tried(lambda: n.lognormvariate(0, 1)); tried(lambda: n.betavariate(1, 2)); tried(lambda: n.randint(1, 2)); tried(lambda: n.randbytes(2)); tried(lambda: n.sample('ab', 1, counts=[2, 3]) in (['a'], ['b']))
g = random.Random(7)
for p in range(2, 5):
    h = pickle.loads(pickle.dumps(g, p)); print(h.random() == g.random())
h = copy.copy(g); print(h.random() == g.random()); h = copy.deepcopy(g); print(h.random() == g.random())
r = g.__reduce__(); print(r[0], r[1], r[2] == g.getstate(), len(r)); print(g.__getstate__() == g.getstate())
h = random.Random(); h.__setstate__(g.getstate()); print(h.random() == g.random())
s = g.getstate()
class Super(random.Random):
    def random(self): return super().random() / 2
    def getrandbits(self, k): return super().getrandbits(k)
    def _randbelow(self, n): return super()._randbelow(n)
    def randrange(self, *a): return super().randrange(*a)
u = Super(4)
print(u.random(), u.randint(1, 100), u.choice('abc'), u.randbytes(3), u.uniform(0, 1))
class P(random.Random):
    pass
p = P(3); q = pickle.loads(pickle.dumps(p)); print(type(q).__name__, q.random() == p.random())
for bad in (2, None, None), (2, (1, 2, 3), None), (3, ('a',) * 625, None), (3, (1,) * 624 + (625,), None), (3, (1,) * 624 + (-1,), None), (9, 1, 2), (1,), 5, (3, (1,) * 625), (2, (-5,) * 624 + (0,), None), (3, [1] * 625, None), (2, (int('x') for _ in '1'), None):
    tried(lambda: g.setstate(bad))
g.setstate(s); h = random.Random(); h.setstate((2, s[1], s[2])); print(h.random() == g.random())
for a in 'the', b'the', '', 12, 1.5, 'é\u20ac':
    g = random.Random(); g.seed(a, version=1); print(g.random()); g.seed(a); print(g.random())
tried(lambda: g.seed(bytearray(b'x'), version=1)); print(g.random())
S = random.SystemRandom()
for f in S.getstate, lambda: S.setstate(1), lambda: pickle.dumps(S), lambda: S.__reduce__(), lambda: copy.copy(S), lambda: S.seed(3):
    tried(f)
tried(lambda: S._randbelow(1)); tried(lambda: random.Random(3)._randbelow_without_getrandbits(1)); tried(lambda: random.Random(3)._randbelow_without_getrandbits(100)); tried(lambda: random.Random(3)._randbelow_without_getrandbits(100, maxsize=64)); tried(lambda: random.Random(3)._randbelow_with_getrandbits(100)); tried(lambda: random.Random(3)._randbelow(100))
from fractions import Fraction
g = random.Random(1)
tried(lambda: g.choices('abc', k=-1)); tried(lambda: g.choices('abc', k=2.5)); tried(lambda: g.choices(set('ab'), k=1)); tried(lambda: g.choices('abcd', [1, 2])); tried(lambda: g.choices('abcd', 10)); tried(lambda: g.choices('abcd', [None] * 4)); tried(lambda: g.choices('abcd', [True, False, True, False], k=4))
tried(lambda: g.choices('abc', [Fraction(1, 3), Fraction(2, 6), Fraction(3, 6)], k=4)); tried(lambda: g.choices('abc', cum_weights=[1, 2])); tried(lambda: g.choices('abc', cum_weights=10)); tried(lambda: g.choices('abc', cum_weights=[None] * 3)); tried(lambda: g.choices('abc', [1, 2, 3], cum_weights=[1, 2, 3])); tried(lambda: g.choices('', k=1)); tried(lambda: g.choices('abc', [0, 0, 0])); tried(lambda: g.choices('abc', [1, float('inf'), 2])); tried(lambda: g.choices('abc', [-1, 0, 0])); tried(lambda: g.choices('abc', [1, float('nan'), 2])); tried(lambda: g.choices('abc', cum_weights=[1, 2, 'x'])); tried(lambda: g.choices('', [], k=0)); tried(lambda: g.choices(2)); tried(lambda: g.choices(2, k=0)); tried(lambda: g.choices('abc', cum_weights=(1, 2, 5), k=3)); tried(lambda: g.choices({0: 'a', 1: 'b'}, k=2))
