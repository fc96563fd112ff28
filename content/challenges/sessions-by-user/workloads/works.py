import shop

one, two = shop.session('ada'), shop.session('ada')
print(one is two, one.user, shop.users())
one.cart().add('tea')
two.cart().add('milk')
print(one.items, shop.session('ben').items)
ben = shop.session('ben')
print(shop.users())
