# stress: audit, for it shows when a collection happens
import gc

graveyard = []


class Zombie:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "dies")
        graveyard.append(self)


z = Zombie("Bob")
del z
print(len(graveyard), graveyard[0].name)
graveyard[0].name = "Bob again"
graveyard.clear()
print("second death is silent", len(graveyard))
a, b = Zombie("Ann"), Zombie("Abe")
a.friend, b.friend = b, a
del a, b
gc.collect()
print([z.name for z in graveyard], graveyard[0].friend is graveyard[1])
graveyard.clear()
gc.collect()
print("end", graveyard)
