import gateway

hub = gateway.Gateway()
wires = {nick: gateway.Connection() for nick in ('ada', 'bob', 'cy')}
ada, bob, cy = (hub.greet(nick, wire) for nick, wire in wires.items())
ada.receive('join tea')
bob.receive('join tea')
bob.receive('join gin')
cy.receive('join gin')
ada.receive('say tea hello there')
bob.receive('say gin cheers')
bob.receive('leave tea')
ada.receive('say tea still here?')
cy.receive('dance')
ada.receive('join tea')
ada.receive('say tea once only')
for nick, wire in wires.items():
    print(nick, wire.sent)

bob.receive('quit')
bob.receive('quit')
cy.receive('say gin anyone?')
print(wires['cy'].sent[-1], wires['bob'].is_open, sorted(hub.sessions))

again = gateway.Connection()
hub.greet('cy', again).receive('join gin')
print(wires['cy'].is_open, len(wires['cy'].sent))
ada.receive('join gin')
ada.receive('say gin welcome back')
print(again.sent)
print('\n'.join(hub.lines))
