# Calls itself without end, after lifting the limit.
import sys
sys.setrecursionlimit(10 ** 9)
def dive(depth=0):
    return dive(depth + 1)
dive()
