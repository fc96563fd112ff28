import gateway


class Wire(gateway.Connection):
    def close(self):
        super().close()
        print('closed')


hub = gateway.Gateway()
ada = hub.greet('ada', gateway.Connection())
wire = Wire()
bob = hub.greet('bob', wire)
for session in (ada, bob):
    session.receive('join tea')
wire.is_open = False
ada.receive('say tea hello')
print(sorted(hub.sessions), bob.is_closed)
ada.receive('say tea hello again')
again = gateway.Connection()
hub.greet('bob', again).receive('join tea')
ada.receive('say tea welcome')
hub.timers.advance(59)
print(again.sent, sorted(hub.sessions))
