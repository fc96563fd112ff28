import client

kept = []
with client.fetch('/one') as response:
    kept.append(response)
    print(response.read(4), client.Socket.opened)
print(client.Socket.opened, repr(kept[0].read(4)), kept[0].received)
kept[0].close()
print(client.Socket.opened)
try:
    with client.fetch('/two') as response:
        kept.append(response)
        raise ValueError('broken page')
except ValueError as error:
    print(error, client.Socket.opened)
