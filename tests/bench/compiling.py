# compiling a text of 1.1 MB
text = '''class Account(Base):
    """Holds money."""

    def __init__(self, owner, balance=0, *, limit=None):
        self.owner, self.balance = owner, balance
        self.history = [entry for entry in load(owner) if entry.amount > 0]

    def move(self, amount, to):
        if amount > self.balance or (self.limit is not None and amount > self.limit):
            raise ValueError(f'{self.owner} cannot move {amount!r}')
        try:
            to.balance += amount
        except AttributeError as error:
            log('failed', error, account=self, **{'at': now()})
        else:
            self.balance -= amount
        return {'from': self.owner, 'to': to.owner, 'amount': amount}


'''
compile(text * 1600, 'accounts.py', 'exec')
