import sessions

server = sessions.Server()


def one_round(number):
    session = sessions.Session(server, 'ada')
    if number % 2:
        session.close()
    del session
    server.log.clear()


for number in range(5):
    one_round(number)
# mark: after 5 sessions
for number in range(20):
    one_round(number)
# mark: after 25 sessions
print(server.users)
