import random

random.seed(42)
print(random.random(), random.randint(1, 100), random.uniform(1, 2), random.randrange(0, 100, 7), random.randrange(5))
print(random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=6), random.sample(range(100), 5), random.getrandbits(40))
items = list(range(10))
random.shuffle(items)
print(items)
r = random.Random("text seed")
print(r.random(), r.randint(0, 9), r.choice([10, 20, 30]))
print(random.Random(1).random(), random.Random(2 ** 70).random(), random.Random(-5).random(), random.Random(1.5).random(), random.Random(b"bytes").random())
random.seed("hello")
print(random.random(), random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(1.5), random.betavariate(1, 2), random.triangular(0, 10, 5))
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)], len(state), state[0])
random.seed(7)
print([random.randint(0, 10 ** 12) for _ in range(3)], random.sample(["a", "b", "c"], 3), random.randint(5, 5), random.randbytes(4))
for action in [lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.seed([]), lambda: random.sample({1, 2}, 1)]:
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
