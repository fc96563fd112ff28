import pages

pages.install('shop', 'welcome = Hello\ngoodbye = Bye')


def attempt(text):
    try:
        pages.install('shop', text)
    except KeyError as error:
        print('missing', error)


attempt('welcome = Changed')
attempt('goodbye = Changed')
# mark: after the errors
print(pages.show('/shop/welcome', ''), pages.show('/shop/goodbye', ''))
