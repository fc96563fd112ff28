# breakpoint() and pdb.set_trace(), with commands from the input.
import os
import pdb
import sys

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), '')
message = pdb.Pdb.message
pdb.Pdb.message = lambda self, text, *more, **how: message(self, str(text).replace(FOLDER, ''), *more, **how)


def f(x):
    y = x * 2
    breakpoint()
    z = y + 1
    return z
for i in range(2):
    print(f(i))
def g():
    pdb.set_trace(header='look')
    return 5
g()
sys.breakpointhook = lambda *a, **k: print('hook', a, k)
breakpoint(1, k=2)
sys.breakpointhook = sys.__breakpointhook__
del sys.breakpointhook
try: breakpoint()
except RuntimeError as e: print(e)
