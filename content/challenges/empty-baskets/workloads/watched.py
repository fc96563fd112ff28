from shop import Shop


class Page:
    def __init__(self, name, basket):
        self.name = name
        basket.watch(self.changed)

    def changed(self, basket):
        print(self.name, 'shows', len(basket))


class Quiet(Page):
    def __len__(self):
        return 0


shop = Shop()
basket = shop.basket('ada')
basket.add('nobody looks')
start, side = Page('start', basket), Quiet('side', basket)
basket.add('tea')
basket.take_out('tea')
del start
basket.add('bread')
