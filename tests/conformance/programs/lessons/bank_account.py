class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed:.2f}, have {available:.2f}")
        self.needed = needed


class Account:
    interest = 0.05

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = balance
        self.log = []

    @property
    def balance(self):
        return round(self._balance, 2)

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self._balance += amount
        self.log.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.log.append(("withdraw", amount))

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance:,.2f})"


class Savings(Account):
    interest = 0.1

    def year(self):
        self.deposit(self._balance * self.interest)


accounts = [Account("Ann", 100), Savings("Bob", 1234.5), Account("Cid")]
for account in accounts:
    for action, amount in [("deposit", 50), ("withdraw", 120), ("deposit", -1), ("withdraw", 1e6)]:
        try:
            getattr(account, action)(amount)
        except (InsufficientFunds, ValueError) as error:
            print(f"{account.owner:>4}: {type(error).__name__}: {error}")
accounts[1].year()
print(accounts, sum(a.balance for a in accounts))
print(sorted(accounts, key=lambda a: a.balance, reverse=True)[0].owner, {a.owner: len(a.log) for a in accounts})
