# Survivors grow old
import gc

gc.disable()


class Item:
    pass


def generation_of(thing):
    for number in range(3):
        if any(other is thing for other in gc.get_objects(number)):
            return number


item = Item()
print('young:', generation_of(item))
gc.collect(0)
print('after one collection:', generation_of(item))
gc.collect(1)
print('after two:', generation_of(item))
