"""A turnstile state machine, a text adventure, generators as coroutines."""
# profiles: 3.11 3.13 3.14
# stress: none: a long program, too slow with a collection at every allocation
import random
import textwrap
from collections import Counter, deque
from contextlib import contextmanager, suppress
from enum import Flag, IntEnum, auto, unique
from functools import partial, reduce, singledispatch, total_ordering, wraps
import string


@unique
class State(IntEnum):
    LOCKED = 0
    UNLOCKED = 1


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    ALL = R | W | X


def machine():
    state, log = State.LOCKED, []
    while True:
        event = yield state, log[-1:]
        match state, event:
            case State.LOCKED, "coin":
                state = State.UNLOCKED
            case State.UNLOCKED, "push":
                state = State.LOCKED
            case _, "reset":
                log.clear()
                state = State.LOCKED
                continue
            case _, str(other):
                log.append(f"{state.name} ignores {other}")


m = machine()
print(next(m))
for ev in ["coin", "push", "push", "kick", "reset", "coin"]:
    print(ev, "->", m.send(ev))
m.close()
with suppress(StopIteration):
    m.send("late")
print(Perm.R | Perm.X, Perm.ALL & ~Perm.W, bool(Perm.R & Perm.W), Perm.ALL, Perm(0), State.LOCKED < State.UNLOCKED, State(1) + 1)

ROOMS = {
    "hall": {"text": "A long hall with portraits that seem to watch you. Doors lead north and east.", "exits": {"north": "library", "east": "kitchen"}},
    "library": {"text": "Books everywhere.", "exits": {"south": "hall"}, "items": ["lamp"]},
    "kitchen": {"text": "It smells of soup.", "exits": {"west": "hall"}, "items": ["knife", "bread"]},
}


class Game:
    def __init__(self):
        self.room, self.bag, self.turns = "hall", [], 0

    def do(self, line):
        self.turns += 1
        verb, _, rest = line.strip().lower().partition(" ")
        handler = getattr(self, f"do_{verb}", None)
        if handler is None:
            return f"I don't know how to {verb!r}."
        return handler(*rest.split())

    def do_look(self):
        room = ROOMS[self.room]
        return textwrap.fill(room["text"], 40, initial_indent="  ", subsequent_indent="  ") + "".join(f"\n  - {i}" for i in room.get("items", ()))

    def do_go(self, where="nowhere"):
        try:
            self.room = ROOMS[self.room]["exits"][where]
        except KeyError:
            return f"You can't go {where}."
        return self.do_look()

    def do_take(self, *things):
        items = ROOMS[self.room].get("items", [])
        taken = [t for t in things if t in items and not items.remove(t)]
        self.bag += taken
        return f"Taken: {', '.join(taken) or 'nothing'}."


g = Game()
for line in ["look", "go north", "take lamp lamp book", "go up", "dance wildly", "go south", "go east", "take bread", "go"]:
    print(">", line)
    print(g.do(line))
try:
    g.do("look at me")
except TypeError as e:
    print(e)
print(g.bag, g.turns, vars(g))

random.seed(42)
print([random.randint(1, 6) for _ in range(10)], random.choice("abc"), random.sample(range(100), 5), round(random.gauss(0, 1), 6))
deck = [r + s for s in "♠♥" for r in "AKQ"]
random.shuffle(deck)
print(deck, random.choices(deck, k=3), f"{random.random():.10f}")


@singledispatch
def show(x):
    return f"object {x!r}"


@show.register
def _(x: int):
    return f"int {x:,}"


@show.register(list)
@show.register(tuple)
def _(x):
    return f"{type(x).__name__} of {len(x)}"


print(show(1234567), show([1]), show((1, 2)), show("s"), show(True), show.dispatch(bool) is show.dispatch(int))


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


print(sorted(map(Version, "1.10 1.2 1.9.1 0.5".split())), max(Version("1.2"), Version("1.10")), Version("1.0") >= Version("0.9"))
words = "the quick brown fox jumps over the lazy dog the end".split()
print(Counter(words).most_common(2), Counter("abca") - Counter("ab"), reduce(lambda a, b: a * b, range(1, 6)))
print(deque(range(5), maxlen=3), string.Template("$a and ${b}c").substitute(a=1, b=2), string.capwords("hello big world"))
