import client

response = client.fetch('/start')
print(repr(response.read(4)), response.received)
print(repr(response.read(100)), response.received)
print(repr(response.read(100)), response.received)
other = client.fetch('/other')
print(other.read(100), other.received, response.received)
