import gateway

hub = gateway.Gateway()
quiet, busy = gateway.Connection(), gateway.Connection()
one = hub.greet('quiet', quiet)
two = hub.greet('busy', busy)
one.receive('join tea')
two.receive('join tea')
for minute in range(4):
    hub.timers.advance(45)
    two.receive(f'say tea {minute}')
    print(hub.timers.now, quiet.is_open, busy.is_open, len(busy.sent))
hub.timers.advance(200)
print(hub.timers.now, quiet.is_open, busy.is_open, sorted(hub.sessions))
print('\n'.join(hub.lines))
