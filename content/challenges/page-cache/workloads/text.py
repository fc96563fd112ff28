import pages

for language in ('en', 'de'):
    for address in ('/', '/news'):
        print(pages.show(pages.Request(address, language, 'ada')))
print(pages.show(pages.Request('/', 'en', 'bob')))
