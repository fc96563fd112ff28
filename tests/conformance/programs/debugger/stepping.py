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

session(['a', 's', 's', 'p total', 'n', 'n', 'p v, total', 'l', 'll', 'whatis total', 'whatis mean', 'b 8', 'b', 'c', 'pp values', 'r', 'retval', 'c'], mean, [1, 2, 3])
acc = Account('x')
session(['n', 'p self.owner', 'amount = 77', 'p amount', '!amount += 1', 'until', 'c'], acc.deposit, 5)
session(['s','s','s','s','w','up','down', 'c'], acc.deposit, -5)
session(['tbreak 19', 'c', 'disable 1', 'p nope', 'x = 3; print(x)', 'display self.balance', 'n', 'undisplay self.balance', 'alias pb p self.balance', 'pb', 'alias', 'unalias pb', 's 3', 'j 100', 'unt 3', 'foo bar', '', 'c'], acc.deposit, 5)
