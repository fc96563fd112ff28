"""A bank with accounts, interest, a ledger and its own exceptions."""
from __future__ import annotations

from abc import ABC, abstractmethod
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, auto
from itertools import count


class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAWAL = auto()
    INTEREST = auto()
    TRANSFER = auto()

    def __str__(self):
        return self.name.title()


class BankError(Exception):
    """Something the bank refuses."""


class InsufficientFunds(BankError):
    def __init__(self, account: Account, amount: Decimal):
        self.account, self.amount = account, amount
        super().__init__(f'{account.owner} needs {amount - account.balance} more')


class UnknownAccount(BankError, KeyError):
    def __str__(self):
        return f'no account {self.args[0]!r}'


@dataclass(frozen=True, order=True)
class Entry:
    day: date
    amount: Decimal
    kind: Kind = field(compare=False)
    note: str = field(default='', compare=False)


class Account(ABC):
    _numbers = count(1001)

    def __init__(self, owner: str, balance: str | Decimal = '0'):
        self.number = next(self._numbers)
        self.owner = owner
        self._balance = Decimal(balance)
        self.entries: list[Entry] = []

    @property
    def balance(self) -> Decimal:
        return self._balance.quantize(Decimal('0.01'), ROUND_HALF_UP)

    @abstractmethod
    def limit(self) -> Decimal: ...

    def book(self, day, amount, kind, note=''):
        if self._balance + amount < -self.limit():
            raise InsufficientFunds(self, -amount)
        self._balance += amount
        self.entries.append(Entry(day, amount, kind, note))

    def __repr__(self):
        return f'<{type(self).__name__} {self.number} {self.owner}: {self.balance:,}>'

    def __format__(self, spec):
        return format(f'{self.owner} {self.balance:>10,.2f}', spec)


class Checking(Account):
    def limit(self):
        return Decimal(500)


class Savings(Account):
    rate = Decimal('0.025')

    def limit(self):
        return Decimal(0)

    def add_interest(self, day):
        self.book(day, self._balance * self.rate / 12, Kind.INTEREST)


class Bank:
    def __init__(self):
        self.accounts: dict[int, Account] = {}
        self.today = date(2024, 1, 30)

    def open(self, kind, *args):
        account = kind(*args)
        self.accounts[account.number] = account
        return account

    def __getitem__(self, number):
        try:
            return self.accounts[number]
        except KeyError:
            raise UnknownAccount(number) from None

    @contextmanager
    def transaction(self, *accounts):
        saved = [(account, account._balance, len(account.entries)) for account in accounts]
        try:
            yield
        except BankError as error:
            for account, balance, size in saved:
                account._balance = balance
                del account.entries[size:]
            print('rolled back:', error)

    def transfer(self, source, target, amount):
        amount = Decimal(amount)
        with self.transaction(self[source], self[target]):
            self[target].book(self.today, amount, Kind.TRANSFER, f'from {source}')
            self[source].book(self.today, -amount, Kind.TRANSFER, f'to {target}')


bank = Bank()
ann = bank.open(Checking, 'Ann', '120.50')
bob = bank.open(Savings, 'Bob', Decimal('2400'))
print(ann, bob)
for _ in range(3):
    bank.today += timedelta(days=31)
    bob.add_interest(bank.today)
bank.transfer(ann.number, bob.number, '600')
bank.transfer(ann.number, bob.number, '600')
bank.transfer(bob.number, ann.number, '1e3')
try:
    bank[7]
except KeyError as error:
    print(type(error).__mro__[1].__name__, error)
by_kind = defaultdict(list)
for account in bank.accounts.values():
    print(f'{account:*^30}|')
    for entry in sorted(account.entries):
        print(f'  {entry.day:%d %b %Y} {entry.kind!s:<10}{entry.amount:>+12.4f} {entry.note}')
        by_kind[entry.kind].append(entry.amount)
print({str(kind): sum(amounts) for kind, amounts in by_kind.items()})
try:
    Account('Eve')
except TypeError as error:
    print(error)
