import pages


def install(number):
    pages.install('shop', 'welcome = Hello %d\ngoodbye = Bye' % number)


for number in range(3):
    install(number)
# mark: after 3 times
for number in range(6):
    install(number)
# mark: after 9 times
print(pages.show('/shop/welcome', ''))
