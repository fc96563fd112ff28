import pages

pages.install('shop', 'colour = blue\nwelcome = Hello {user}!\ngoodbye = Come back, {user}.')
print(pages.show('/shop/welcome', 'ada'))
print(pages.show('/shop/goodbye', 'ben'))
pages.install('shop', 'welcome = Hi {user}\ngoodbye = Bye')
print(pages.show('/shop/welcome', 'ada'), pages.show('/shop/goodbye', 'ada'))
try:
    pages.show('/shop/cart', 'ada')
except LookupError as error:
    print('no page', error)
