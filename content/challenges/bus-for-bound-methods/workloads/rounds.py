import random

from bus import Bus

bus = Bus()


class Lamp:
    def __init__(self, number):
        self.number = number

    def on(self, event):
        self.event = event

    def off(self, event):
        self.event = None


stays = Lamp(0)
bus.subscribe(stays.on)


def one_round(number):
    lamp, other = Lamp(number), Lamp(-number)
    bus.subscribe(lamp.on)
    bus.subscribe(other.off)
    if random.random() < 0.5:
        bus.unsubscribe(lamp.on)
    bus.publish(number)


def rounds(count):
    for number in range(count):
        one_round(number)


stays_subscribed = stays
del stays_subscribed, stays
rounds(1)
# mark: after 1 round
rounds(1)
# mark: after 2 rounds
rounds(2)
# mark: after 4 rounds
rounds(4)
# mark: after 8 rounds
rounds(92)
# mark: after 100 rounds
print(bus.publish('end'))
