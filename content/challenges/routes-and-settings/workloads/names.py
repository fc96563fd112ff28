import pages

for name in ('one', 'two', 'three'):
    pages.install(name, 'welcome = In %s\ngoodbye = Out %s' % (name, name))
for name in ('one', 'two', 'three'):
    print(pages.show('/%s/welcome' % name, ''), pages.show('/%s/goodbye' % name, ''))
