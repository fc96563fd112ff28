import pages


def install(number):
    lines = ['key %d = value' % i for i in range(20)]
    pages.install('site%d' % number, '\n'.join(lines + ['welcome = Hello {user}', 'goodbye = Bye {user}']))


for number in range(4):
    install(number)
# mark: after 4 sites
print(pages.show('/site0/welcome', 'ada'), pages.show('/site3/goodbye', 'ada'))
