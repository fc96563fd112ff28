from queries import Queries


class Row:
    def __init__(self, number):
        self.number = number


queries = Queries(lambda table, number: Row(number), 10)
state = {'customers': [1, 2], 'orders': [7]}
ran = []


def find(table, during=()):
    def run():
        ran.append(table)
        ids = list(state[table])
        for other in during:
            state[other].append(len(state[other]) + 1)
            queries.changed(other)
        return ids

    return queries.find(table, 'all', run)


held = find('customers')
find('orders')
queries.changed('customers')
state['customers'].append(3)
found = find('customers')
find('orders')
print([row.number for row in found], found[0] is held[0], ran)
queries.changed('customers')
print(len(find('customers', during=['customers'])), len(find('customers')), len(find('customers')), ran)
queries.changed('orders')
print(len(find('orders', during=['customers'])), len(find('orders')), len(find('customers')), ran)
