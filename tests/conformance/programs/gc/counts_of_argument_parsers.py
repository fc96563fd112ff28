# stress: audit because it shows what is counted
# profiles: 3.8 3.10+
# Up to 3.11 the first call of a built-in function with a named argument makes a tuple that stays.
import gc

gc.disable()
gc.collect()
c = [0] * 12
c[0] = gc.get_count()[0]
gc.get_objects(generation=0)
c[1] = gc.get_count()[0]
gc.get_objects(generation=0)
c[2] = gc.get_count()[0]
'a b'.split(maxsplit=1)
c[3] = gc.get_count()[0]
'a b'.split(maxsplit=1)
c[4] = gc.get_count()[0]
'a'.encode(encoding='utf-8', errors='strict')
c[5] = gc.get_count()[0]
(5).to_bytes(length=2, byteorder='big')
c[6] = gc.get_count()[0]
(5).to_bytes(length=2, byteorder='big')
c[7] = gc.get_count()[0]
gc.collect(generation=1)
print([b - a for a, b in zip(c, c[1:8])])
