import sessions

server = sessions.Server()
ada = sessions.Session(server, 'ada')
ada.send('hello')
with sessions.Session(server, 'ben') as ben:
    ben.send('hi')
    print(server.users)
print(server.users)
ada.close()
ada.close()
try:
    ada.send('late')
except ValueError as error:
    print(error)
del ada, ben
print(server.users, server.log)
