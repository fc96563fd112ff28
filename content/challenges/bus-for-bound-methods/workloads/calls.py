from bus import Bus


class Lamp:
    def __init__(self, name):
        self.name = name

    def on(self, *args):
        print(self.name, 'on', *args)

    def off(self, *args):
        print(self.name, 'off', *args)


bus = Bus()
print(bus.publish('nobody'))
hall, stairs = Lamp('hall'), Lamp('stairs')
bus.subscribe(hall.on)
bus.subscribe(stairs.on)
bus.subscribe(hall.off)
print(bus.publish(1, 2))
bus.unsubscribe(hall.on)
print(bus.publish())
bus.unsubscribe(hall.on)
bus.unsubscribe(Lamp('other').on)
bus.subscribe(stairs.on)
print(bus.publish('twice'))
bus.unsubscribe(stairs.on)
print(bus.publish('once'))
other = Bus()
other.subscribe(hall.on)
print(bus.publish('here'), other.publish('there'))
