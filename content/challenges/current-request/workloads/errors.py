import web


def work():
    raise ValueError('cannot handle ' + web.current().path)


def attempt(path):
    try:
        web.handle(path, work)
    except ValueError as error:
        print(error)


for number in range(3):
    attempt('/%d' % number)
# mark: after the errors
try:
    web.current()
except LookupError:
    print('nothing is current')
