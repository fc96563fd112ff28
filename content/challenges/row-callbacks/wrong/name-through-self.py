"""The numbers are taken out, the name is not."""


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
        count, total = len(self.rows), sum(row.amount for row in self.rows)
        return lambda: f'{self.name}: {count} rows, sum {total}'
