from growth import grows


class Item:
    pass


rounds = []


def action():
    rounds.append(len(rounds))
    if len(rounds) % 4 == 0:
        item = Item()
        raise ValueError('round %d' % len(rounds))
    return [Item(), Item()]


def search(count):
    try:
        return grows(action, count)
    except ValueError as error:
        return str(error)


print(search(3), search(5))
# mark: after the search
print(len(rounds))
