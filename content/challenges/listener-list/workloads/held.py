import events

bus = events.Bus()
first = events.Handler(bus, 'first')
bus.publish(1)


def pass_by(number):
    handler = events.Handler(bus, 'passing %d' % number)
    bus.publish('round %d' % number)
    handler.close()


pass_by(1)
bus.publish(2)
for number in range(2, 20):
    pass_by(number)
bus.publish(3)
print('end')
