import random

import shop


def visit(number):
    session = shop.session('user %d' % number)
    for item in range(random.randint(1, 3)):
        session.cart().add(item)
    assert shop.session('user %d' % number) is session, 'Expected a user to have one session.'


for number in range(10):
    visit(number)
# mark: after 10 users
for number in range(20):
    visit(number)
# mark: after 30 users
print(shop.users())
