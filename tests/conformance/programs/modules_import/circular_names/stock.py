print("stock begins")
from shop import price

count = price * 2
