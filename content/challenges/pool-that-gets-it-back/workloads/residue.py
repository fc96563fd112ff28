import pool


class Connection:
    def run(self, text):
        return text


connections = pool.Pool(Connection, 2)


def borrow(number):
    loan = connections.lend()
    loan.run('text')
    if number % 2:
        loan.give_back()


for number in range(5):
    borrow(number)
# mark: after 5 loans
for number in range(40):
    borrow(number)
# mark: after 45 loans
print(connections.free)
