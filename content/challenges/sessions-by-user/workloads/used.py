import shop


def open_cart(user):
    cart = shop.session(user).cart()
    cart.add('tea')
    return cart


cart = open_cart('ada')
# mark: while a cart is open
print(shop.users(), shop.session('ada').items)
shop.session('ada').cart().add('milk')
print(cart.items)
del cart
print(shop.users(), shop.session('ada').items)
