import client


def load(number):
    return client.fetch('/page/' + str(number)).read(5)


worst = 0
for number in range(30):
    load(number)
    worst = max(worst, client.Socket.opened)
# mark: after 30 fetches
print('open:', client.Socket.opened, 'worst:', worst)
response = client.fetch('/kept')
print('open:', client.Socket.opened)
response = None
print('open:', client.Socket.opened)
