from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2


print(Color.RED, Color.RED.name, Color.RED.value, Color(2), Color["RED"], list(Color), Color.RED is Color.RED, repr(Color.GREEN))
try:
    Color(3)
except ValueError as error:
    print(error)
