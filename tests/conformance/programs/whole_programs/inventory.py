# profiles: 3.11+
"""An inventory of dataclasses, saved as JSON and CSV and read again."""
import csv
import io
import json
import operator
from collections import ChainMap, Counter
from dataclasses import InitVar, asdict, astuple, dataclass, field, fields, replace
from enum import Enum, Flag
from functools import total_ordering
from pathlib import Path
from typing import ClassVar, NamedTuple, Optional


class Category(str, Enum):
    TOOL = 'tool'
    TOY = 'toy'

    @classmethod
    def _missing_(cls, value):
        return next((member for member in cls if member.value == str(value).lower()), None)


class Tag(Flag):
    NONE = 0
    FRAGILE = 1
    HEAVY = 2
    IMPORTED = 4


class Size(NamedTuple):
    width: int
    height: int = 1

    @property
    def area(self):
        return self.width * self.height


@total_ordering
@dataclass(eq=False)
class Item:
    name: str
    price: float
    category: Category = Category.TOY
    quantity: int = 0
    size: Size = Size(1)
    tags: Tag = Tag.NONE
    notes: list[str] = field(default_factory=list, repr=False)
    discount: InitVar[float | None] = None
    count: ClassVar[int] = 0

    def __post_init__(self, discount):
        if self.price < 0:
            raise ValueError(f'price must not be negative: {self.price}')
        if discount:
            self.price = round(self.price * (1 - discount), 2)
        type(self).count += 1

    @property
    def value(self):
        return self.price * self.quantity

    def __eq__(self, other):
        return self.name == other.name if isinstance(other, Item) else NotImplemented

    def __lt__(self, other):
        return (self.category.value, self.name) < (other.category.value, other.name)

    __hash__ = None


items = [
    Item('hammer', 12.5, Category.TOOL, 4, Size(3, 30), Tag.HEAVY),
    Item('robot', 49.99, quantity=2, tags=Tag.FRAGILE | Tag.IMPORTED, notes=['batteries'], discount=0.1),
    Item('kite', 8, Category('TOY'), 10, Size(90, 60)),
]
for item in sorted(items):
    print(item, item.value, item.size.area)
print(Item.count, items[0] == items[1], items[0] >= items[2], items[1] == 'robot')
for bad in (lambda: Item('x', -1), lambda: Category('car'), lambda: {items[0]}, lambda: Item(), lambda: items[0] < 3):
    try:
        bad()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Item):
            return {'__item__': o.name, **{f.name: getattr(o, f.name) for f in fields(o) if f.name not in ('name', 'tags')}, 'tags': o.tags.value}
        return super().default(o)


def revive(found):
    if '__item__' not in found:
        return found
    found['name'] = found.pop('__item__')
    return Item(**{**found, 'category': Category(found['category']), 'size': Size(*found['size']), 'tags': Tag(found['tags'])})


text = json.dumps(items, cls=Encoder, indent=1)
print(text[:140])
again = json.loads(text, object_hook=revive)
print(again == items, again[1], again[1].tags, astuple(again[1])[4].area)
path = Path('stock.csv')
with path.open('w', newline='') as file:
    writer = csv.DictWriter(file, ['name', 'quantity', 'price'], extrasaction='ignore', quoting=csv.QUOTE_NONNUMERIC)
    writer.writeheader()
    writer.writerows(map(asdict, items))
print(path.read_text(), path.suffix, path.exists(), path.stat().st_size)
with open(path, newline='') as file:
    rows = list(csv.DictReader(file))
print(rows[0], sum(int(row['quantity']) for row in rows))
path.unlink()
print(path.exists(), replace(items[2], quantity=0, discount=0.5).price)
stock = Counter({item.name: item.quantity for item in items})
stock.subtract(hammer=5, kite=1)
print(+stock, stock.most_common(1), ChainMap({'kite': 'sold out'}, stock)['kite'])
key: Optional[operator.attrgetter] = operator.attrgetter('category.value', 'size.width')
print([key(item) for item in items], ~Tag.HEAVY, [tag for tag in Tag if tag and tag in Tag.FRAGILE | Tag.HEAVY], Tag(6))
try:
    json.dumps({1: {2, 3}})
except TypeError as error:
    print(error)
