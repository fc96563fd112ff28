import gc

import gateway

gc.disable()
hub = gateway.Gateway()
keeper = hub.greet('keeper', gateway.Connection())
keeper.receive('join tea')


def visit(number):
    wire = gateway.Connection()
    session = hub.greet(f'guest{number}', wire)
    session.receive('join tea')
    session.receive(f'join private{number}')
    if number % 2:
        session.receive('quit')
    else:
        wire.is_open = False
    keeper.receive(f'say tea {number}')


def hours(first, visits):
    for number in range(first, first + visits):
        visit(number)
        hub.timers.advance(30)
    keeper.receive('say tea good night')
    hub.timers.advance(40)
    keeper.receive('say tea good morning')
    hub.timers.advance(40)


hours(0, 10)
# mark: after 10 visits
print(len(hub.sessions))

hours(10, 50)
# mark: after 60 visits
print(len(hub.sessions))
