"""A bound method in place of the closure: it holds the table."""


class Row:
    def __init__(self, amount):
        self.amount = amount


class Table:
    def __init__(self, name, amounts):
        self.name = name
        self.rows = [Row(amount) for amount in amounts]

    def add(self, amount):
        self.rows.append(Row(amount))

    def text(self):
        return f'{self.name}: {len(self.rows)} rows, sum {sum(row.amount for row in self.rows)}'

    def summary(self):
        return self.text
