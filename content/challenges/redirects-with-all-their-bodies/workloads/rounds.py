import random

from client import Client


class Body:
    def close(self):
        pass


def transport(url):
    number = int(url[1:])
    return (302, '/%d' % (number - 1), Body()) if number else (200, None, Body())


client = Client(transport)


def pages(count):
    for _ in range(count):
        response = client.get('/%d' % random.randint(1, 4))
        assert response.status == 200 and response.history, 'Expected the redirects to be followed.'


pages(1)
# mark: after 1 page
pages(1)
# mark: after 2 pages
pages(2)
# mark: after 4 pages
pages(4)
# mark: after 8 pages
print('end')
