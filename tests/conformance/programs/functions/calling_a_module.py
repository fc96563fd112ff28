"""A module that is called by mistake."""
import pprint, datetime, copy, sys, types, time
for m in (pprint, datetime, copy, sys, time, types.ModuleType('odd')):
    try: m()
    except TypeError as e: print(e)
m = types.ModuleType('mine'); m.mine = 3
try: m()
except TypeError as e: print(e)
m.mine = len; m.__name__ = 'other'
try: m(1)
except TypeError as e: print(e)
m.other = print
try: m(*[1])
except TypeError as e: print(e)
try: m(a=1)
except TypeError as e: print(e)
try: sorted([1], key=pprint)
except TypeError as e: print(e)
