# Builtins are put back as they were before the streams and site: open, exit and quit are gone, print and len are there again.
import builtins


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        found = []
        for name in ('open', 'exit', 'quit', 'help', 'license', 'print', 'len', 'added'):
            try:
                found.append((name, eval(name) is not None))
            except NameError:
                found.append((name, False))
        print(self.name, found)


builtins.added = 1
builtins.len = None
direct = D('global')
in_cycle = D('cycle')
in_cycle.me = in_cycle
print('end', builtins.len)
