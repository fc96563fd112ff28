import pages

for user in range(50):
    for address in ('/', '/news', '/about'):
        pages.show(pages.Request(address, 'en', user))
print('rendered', pages.rendered())
for number in range(19):
    pages.show(pages.Request('/page/' + str(number), 'en', 'ada'))
    pages.show(pages.Request('/', 'en', 'ada'))
print('rendered', pages.rendered())
pages.show(pages.Request('/news', 'en', 'ada'))
print('rendered', pages.rendered())
