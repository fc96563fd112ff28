"""No self, but the rows."""


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
        name, rows = self.name, list(self.rows)
        return lambda: f'{name}: {len(rows)} rows, sum {sum(row.amount for row in rows)}'
