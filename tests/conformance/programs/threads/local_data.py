# Attributes of a thread's own, and their end with the thread.
import threading


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone', self.name)


class Settings(threading.local):
    kind = 'settings'

    def __init__(self, depth):
        self.depth = depth
        print('init')


data = threading.local()
data.x = 1
settings = Settings(3)


def work():
    print(hasattr(data, 'x'), vars(data))
    data.x = Noisy('local')
    local = Noisy('frame')
    print(settings.depth, settings.kind)
    settings.depth = 5
    print(sorted(vars(settings).items()))
    print('work ends')


t = threading.Thread(target=work)
t.start()
t.join()
print('joined', data.x, settings.depth)
data.x = Noisy('main')
del data
print('end')
