import sessions

server = sessions.Server()


def visit(user):
    session = sessions.Session(server, user)
    session.send('hello')


for user in ('ada', 'ben', 'carl'):
    visit(user)
    print(server.log[-1], server.users)
sessions.Session(server, 'nobody')
# mark: after they were dropped
print(server.log[-2:], server.users)
