# A generator that yields while it is being closed and then dies: its frame goes on with the pending exception, and is a cycle.
import gc
import sys
gc.disable()
gc.collect()


class Held:
    def __del__(self):
        print('freed')


def stubborn(held):
    try:
        yield 1
    finally:
        yield 2


generator = stubborn(Held())
next(generator)
sys.unraisablehook = lambda args: print(args.exc_type.__name__, args.exc_value)
del generator
print('collect', gc.collect())


def plain(held):
    yield held
    yield None


generator = plain(Held())
frame = generator.gi_frame
next(generator)
del generator
print(frame.f_code.co_name, sorted(frame.f_locals))
print('held by its frame')
del frame
print('done', gc.collect())


class Shows:
    def __del__(self):
        print('finalized already:', gc.is_finalized(self))


Shows()
loop = Shows()
loop.me = loop
del loop
gc.collect()
