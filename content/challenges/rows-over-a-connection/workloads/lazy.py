import results

read = []


class Pool:
    def take(self):
        return self

    def give(self, connection):
        read.append('given back')

    def rows(self, query):
        for row in range(query):
            read.append(row)
            yield row


rows = results.Results(Pool(), 5)
print(read)
next(rows), next(rows)
print(read)
del rows
print(read)
