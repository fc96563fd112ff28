import traceback

try:
    import shop
except ImportError:
    traceback.print_exc()
try:
    from urllib.parse import urlsplt
except ImportError:
    print(traceback.format_exc().splitlines()[-1].split(")")[-1])
print("and once more, which nobody handles")
from shop import price
