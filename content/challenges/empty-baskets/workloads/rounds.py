from shop import Shop

shop = Shop()


class Page:
    def __init__(self, customer):
        self.shown = 0
        self.basket = shop.basket(customer)
        self.basket.watch(self.changed)

    def changed(self, basket):
        self.shown = len(basket)


def visits(count):
    for number in range(count):
        page = Page('customer %d' % number)
        page.basket.add('tea')
        assert page.shown == 1, 'Expected the page to be told of the change.'


visits(1)
# mark: after 1 visit
visits(1)
# mark: after 2 visits
visits(2)
# mark: after 4 visits
visits(4)
# mark: after 8 visits
assert len(list(shop.baskets)) == 0, 'Expected the table to be empty.'
