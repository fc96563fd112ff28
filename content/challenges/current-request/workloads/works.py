import web


def outside():
    try:
        return web.current().path
    except LookupError as error:
        return 'LookupError: %s' % error


print(outside())
print(web.handle('/start', lambda: web.current().path + ' done'))
print(outside())
print(web.handle('/next', outside), outside())
