import tracemalloc

LINES = ['%d;name %d;%.2f' % (n, n % 7, n / 3) for n in range(400)]


def parse(line):
    number, name, price = line.split(';')
    return {'number': int(number), 'name': name, 'price': float(price)}


tracemalloc.start()
rows = [parse(line) for line in LINES]
names = {}
for row in rows:
    names.setdefault(row['name'], []).append(row)
total = {name: sum(row['price'] for row in group) for name, group in names.items()}
