import events

bus = events.Bus()
seen = 0


class Silent(events.Handler):
    def receive(self, event):
        global seen
        seen += 1


stays = Silent(bus, 'stays')


def one_round(number):
    handler = events.Handler(bus, 'handler')
    handler.close()
    bus.publish(number)


for number in range(10):
    one_round(number)
# mark: after 10 rounds
print(seen)

for number in range(90):
    one_round(number)
# mark: after 100 rounds
print(seen)
