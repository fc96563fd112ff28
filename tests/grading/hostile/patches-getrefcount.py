# Replaces sys.getrefcount and sys.getsizeof.
import sys
sys.getrefcount = lambda thing: 1
sys.getsizeof = lambda thing, default=0: 0
