import tiles

with open('places.txt', 'w', encoding='utf-8') as file:
    file.write('Oslo;59.91\nRome;41.89\nKyoto;35.01\nLima;-12.05\nHobart;-42.88\nTokyo;35.68\nQuito;-0.22\n')

server = tiles.Server(tiles.Source('places.txt'))
north = tiles.View('ada', 3, 30, 70)
print(server.tile(north))
print(server.tile(tiles.View('bob', 3, -50, 0)))
print(server.tile(tiles.View('cy', 5, 34, 36)))
print(server.tile(tiles.View('di', 5, 80, 85)), 'nothing')
print(server.first(north), server.more(north), server.more(north))
south = tiles.View('ed', 3, -50, 0)
print(server.first(south), server.more(north), server.more(north), server.more(south))
print(server.more(tiles.View('flo', 1, 0, 1)))
server.leave(south)
print(server.more(south), server.first(south))
server.leave(north)
server.leave(north)
with open('places.txt', 'a', encoding='utf-8') as file:
    file.write('Nome;64.5\n')
print(server.tile(tiles.View('ada', 4, 60, 70)))
