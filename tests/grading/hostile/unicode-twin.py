# Calls a class by a name that only looks like the one that is counted.
class Нandler(Handler):
    pass
globals()['Handler'] = Нandler
