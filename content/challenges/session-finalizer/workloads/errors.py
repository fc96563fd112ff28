import sessions

server = sessions.Server()


def attempt(user):
    session = sessions.Session(server, user)
    try:
        session.send('')
    except ValueError as error:
        print(user, error)


def attempt_with(user):
    try:
        with sessions.Session(server, user) as session:
            session.send('')
    except ValueError as error:
        print(user, error, server.users)


attempt('ada')
attempt_with('ben')
attempt('carl')
# mark: after the errors
print(server.users, len(server.log))
