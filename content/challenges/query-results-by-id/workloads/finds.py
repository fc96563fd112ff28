from queries import Queries

loaded, ran = [], []


class Customer:
    def __init__(self, number):
        self.number = number


def load(table, number):
    loaded.append((table, number))
    return None if number == 13 else Customer(number)


def ask(table, text, *ids):
    def run():
        ran.append(text)
        return iter(ids)

    return queries.find(table, text, run)


queries = Queries(load, 10)
rome = ask('customers', 'Rome', 1, 2, 13)
print([row.number for row in rome], ran, loaded)
again = ask('customers', 'Rome', 99)
print(rome == again, rome is again, ran, len(loaded))
rich = ask('customers', 'rich', 2, 3)
print(rich[0] is rome[1], ran, loaded)
orders = ask('orders', 'Rome', 2)
print(orders[0] is rome[1], ran, len(loaded))
again.clear()
print(len(ask('customers', 'Rome')), ask('customers', 'none'), ask('customers', 'none', 1), ran)
