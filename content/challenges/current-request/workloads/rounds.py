import web


def work():
    web.current().body.append('text')
    return len(web.current().body)


for number in range(5):
    web.handle('/%d' % number, work)
# mark: after 5 requests
print('end')
