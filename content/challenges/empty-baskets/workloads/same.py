from shop import Shop

shop = Shop()
first, second = shop.basket('ada'), shop.basket('ada')
print(first is second, len(first))
first.add('tea')
print(len(second), shop.basket('ada') is first, shop.basket('ben') is first)
first.take_out('tea')
print(shop.basket('ada') is first)
shop.basket('ada').add('bread')
print(first.things, first.customer)
del first, second
print(len(shop.basket('ada')))
