from bus import Bus


class Lamp:
    def __init__(self, name):
        self.name = name
        self.times = 0

    def on(self):
        self.times += 1


bus = Bus()


def furnish():
    lamps = [Lamp('hall'), Lamp('stairs')]
    for lamp in lamps:
        bus.subscribe(lamp.on)
    return lamps


lamps = furnish()
bus.publish()
# mark: while two are held
print(bus.publish(), [lamp.times for lamp in lamps])
del lamps[0]
print(bus.publish(), [lamp.times for lamp in lamps])
