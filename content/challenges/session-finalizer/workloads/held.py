import sessions

server = sessions.Server()
held = [sessions.Session(server, 'ada')]
for number in range(3):
    sessions.Session(server, 'guest %d' % number).close()
# mark: while it is held
held[0].send('still here')
print(server.users, server.log[-1])
