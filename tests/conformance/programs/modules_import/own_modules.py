import shop
from shop import Cart, make
from tools.text import shout
import tools
import tools.text as text

print("main", __name__)
print(shop.__name__, Cart.__module__, Cart().add("x").items, shop.COUNT, make(2), text is tools.text)
print(shout("hi"), tools.VERSION, tools.__name__, text.__name__, text.__package__)
import shop as again

print(again is shop, shop.COUNT)
shop.COUNT = 10
print(make(3), sorted(n for n in dir(shop) if not n.startswith("_")))
from shop import *

print(public(), "_hidden" in globals())
