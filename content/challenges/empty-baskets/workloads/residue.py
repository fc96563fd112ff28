from shop import Shop


class Page:
    def changed(self, basket):
        pass


shop = Shop()
basket = shop.basket('ada')


def pages(count):
    for _ in range(count):
        page = Page()
        basket.watch(page.changed)


pages(5)
basket.watch(Page().changed)
# mark: after 5 pages
pages(45)
basket.watch(Page().changed)
# mark: after 50 pages
print('end')
