print("shop begins")
from stock import count

price = 3
