from client import Client, TooManyRedirects


class Body:
    open = 0

    def __init__(self):
        Body.open += 1

    def close(self):
        Body.open -= 1


def transport(url):
    if url == '/cut':
        raise OSError('line cut')
    return 302, '/cut' if url == '/once' else '/loop', Body()


client = Client(transport)


def attempt(url):
    try:
        client.get(url)
    except (TooManyRedirects, OSError) as error:
        print(error, len(getattr(error, 'urls', [])), Body.open)
        errors.append(error)


errors = []
attempt('/loop')
attempt('/once')
# mark: after giving up
print(len(errors))
