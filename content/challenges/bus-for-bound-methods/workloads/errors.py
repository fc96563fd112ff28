from bus import Bus

bus = Bus()


class Faulty:
    def hear(self, number):
        raise ValueError(number)


class Quiet:
    def hear(self, number):
        print('quiet heard', number)


quiet = Quiet()


def one_round(number):
    faulty = Faulty()
    bus.subscribe(faulty.hear)
    bus.subscribe(quiet.hear)
    try:
        bus.publish(number)
    except ValueError as error:
        print('caught', error)
    bus.unsubscribe(quiet.hear)


for number in range(4):
    one_round(number)
# mark: after the errors
print(bus.publish('end'))
