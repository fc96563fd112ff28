# profiles: 3.13+
import io
import os
import pdb

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), '')


def mean(values, scale=1):
    total = 0
    for v in values:
        total += v * scale
    return total / len(values)

class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        """Adds."""
        if amount <= 0:
            raise ValueError('bad amount')
        self.balance += amount
        return self.balance

def session(commands, func, *args):
    out = io.StringIO()
    p = pdb.Pdb(stdin=io.StringIO('\n'.join(commands) + '\n'), stdout=out, nosigint=True, readrc=False)
    p.use_rawinput = False
    try:
        r = p.runcall(func, *args)
        print('result', r)
    except Exception as e:
        print('raised', type(e), e)
    print(out.getvalue().replace(FOLDER, ''))

acc = Account('x')
try:
    acc.deposit(-1)
except ValueError as e:
    err = e
out = io.StringIO()
p = pdb.Pdb(stdin=io.StringIO('w\nll\np amount\nu\nexceptions\nq\n'), stdout=out, readrc=False, nosigint=True)
p.use_rawinput = False
p.reset()
p.interaction(None, err.__traceback__)
print(out.getvalue().replace(FOLDER, ''))
