import tiles

with open('places.txt', 'w', encoding='utf-8') as file:
    file.writelines(f'place {number};{number / 2}\n' for number in range(40))

server = tiles.Server(tiles.Source('places.txt'), keep=5)
for peer in range(30):
    server.tile(tiles.View(peer, 4, peer % 5, 19))
assert tiles.statistics.tiles <= 5, f'Five different tiles were asked for thirty times, and {tiles.statistics.tiles} were drawn.'
rows = tiles.statistics.rows
assert rows <= 40, f'Forty latitudes at one zoom are forty rows; {rows} were computed.'
print('quick enough')
