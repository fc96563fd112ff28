from bus import Bus

bus = Bus()


class Guest:
    def __init__(self, name, act=None):
        self.name = name
        self.act = act
        bus.subscribe(self.hear)

    def hear(self, what):
        print(self.name, 'hears', what)
        act, self.act = self.act, None
        if act is not None:
            act()


guests = {}


def arrives():
    guests['late'] = Guest('late')


def throws_out():
    bus.unsubscribe(guests['second'].hear)


def forgets():
    del guests['third']


guests['first'] = Guest('first', arrives)
guests['second'] = Guest('second')
guests['third'] = Guest('third')
print(bus.publish('one'))
print(bus.publish('two'))
guests['first'].act = throws_out
print(bus.publish('three'))
guests['first'].act = forgets
print(bus.publish('four'))
guests['first'].act = lambda: bus.publish('inner')
print(bus.publish('outer'))
