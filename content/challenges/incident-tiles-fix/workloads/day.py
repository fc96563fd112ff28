import gc

import tiles

gc.disable()
with open('places.txt', 'w', encoding='utf-8') as file:
    file.writelines(f'place {number};{number % 80}\n' for number in range(30))

server = tiles.Server(tiles.Source('places.txt'), keep=4)


def request(number):
    view = tiles.View(f'peer {number}', 3, number % 60, number % 60 + 10)
    server.tile(view)
    server.first(view)
    if number % 3 == 0:
        server.more(view)
    server.leave(view)


for number in range(10):
    request(number)
# mark: after 10 requests
print('morning')

for number in range(10, 60):
    request(number)
# mark: after 60 requests
print('evening')
