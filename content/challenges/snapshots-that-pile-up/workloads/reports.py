from watch import Watch

kept = []
watch = Watch(['reports.py'])
print(watch.look())


def fill(count):
    for _ in range(count):
        kept.append(bytearray(2000))
        kept.append(bytearray(5000))


fill(3)
found = watch.look()
print(found, watch.look() == found)
fill(3)
print(watch.look() == found, len(watch.history))
kept.clear()
print(len(watch.look()), watch.history[1] == found)
watch.close()
print(watch.look())
