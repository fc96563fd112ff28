import sys
try:
    from parcel.first import x
except ImportError as e:
    print(e)
try:
    sys.modules["parcel.first"].x
except AttributeError as e:
    print(e)
