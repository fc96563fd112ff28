"""Tables, and small functions that tell about them."""


class Row:
    def __init__(self, amount):
        self.amount = amount


class Table:
    def __init__(self, name, amounts):
        self.name = name
        self.rows = [Row(amount) for amount in amounts]

    def add(self, amount):
        self.rows.append(Row(amount))

    def summary(self):
        made = f'{self.name}: {len(self.rows)} rows, sum {sum(row.amount for row in self.rows)}'
        return lambda: made
