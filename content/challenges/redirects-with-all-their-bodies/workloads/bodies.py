from client import Client

closed = []


class Body:
    def __init__(self, url):
        self.url = url

    def close(self):
        closed.append(self.url)


def transport(url):
    number = int(url[1:])
    return (302, '/%d' % (number + 1), Body(url)) if number < 4 else (200, None, Body(url))


client = Client(transport)
response = client.get('/1')
# mark: the response is read
print(closed, response.body.url, len(response.history))
