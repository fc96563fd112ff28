import pages


def visit(number):
    return pages.show(pages.Request('/page/' + str(number), 'en', 'user ' + str(number)))


for number in range(200):
    visit(number)
# mark: after 200 pages
print('done')
