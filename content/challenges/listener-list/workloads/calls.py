import events


class Once(events.Handler):
    def receive(self, event):
        print(self.name, 'got', event, 'and closes')
        self.close()


class Closer(events.Handler):
    def receive(self, event):
        print(self.name, 'closes the other')
        self.other.close()


bus = events.Bus()
lamp = events.Handler(bus, '1 lamp')
bus.publish('on')

lamp.close()
bus.publish('unheard')
lamp.close()
print('2 nobody there')

lamp = events.Handler(bus, '3 lamp')
door = events.Handler(bus, '3 door')
bell = events.Handler(bus, '3 bell')
bus.publish('all')
bell.close()
bus.publish('left')
lamp.close()
door.close()

first = Once(bus, '4 once')
lamp = events.Handler(bus, '4 lamp')
bus.publish('event')
bus.publish('again')
lamp.close()

closer = Closer(bus, '5 closer')
other = events.Handler(bus, '5 other')
closer.other = other
bus.publish('event')
closer.close()
bus.publish('unheard')

one_bus = events.Bus()
other_bus = events.Bus()
here = events.Handler(one_bus, '6 here')
there = events.Handler(other_bus, '6 there')
one_bus.publish('one')
other_bus.publish('other')
print('7 end')
