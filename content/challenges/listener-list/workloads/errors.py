import events

bus = events.Bus()


class Faulty(events.Handler):
    def receive(self, event):
        raise ValueError(event)


def one_round(number):
    handler = Faulty(bus, 'faulty')
    try:
        bus.publish(number)
    except ValueError as error:
        print('caught', error)
    handler.close()


for number in range(5):
    one_round(number)

# mark: after the errors
print('end')
