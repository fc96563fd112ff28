"""What a generator delegates to may fail while its attributes are looked up: closing goes on, throwing does not."""


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        raise LookupError(name)

    def __repr__(self):
        return '<broken>'


def delegate():
    yield from Broken()


waiting = delegate()
next(waiting)
print(waiting.close(), waiting.gi_frame)
for action in (lambda g: g.throw(ValueError), lambda g: g.send(5)):
    waiting = delegate()
    next(waiting)
    try:
        action(waiting)
    except Exception as error:
        print(repr(error), repr(error.__context__))
waiting = delegate()
next(waiting)
del waiting
