try:
    import half
except ZeroDivisionError as error:
    print("caught", error)
import sys

print("half" in sys.modules)
import half
