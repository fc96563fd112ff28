import renderer

templates = {'cover': renderer.Template('cover', 'Dear {name}'), 'sum': renderer.Template('sum', '{amount}')}
service = renderer.Renderer(templates, attempts=1, keep=3)
print(service.report())
for number in range(1, 7):
    pages = ['cover', 'sum'] if number % 2 else ['cover', 'lost']
    service.submit(renderer.Job(number, pages, {'name': number}))
    service.submit(renderer.Job(number + 100, ['cover'], {'name': number}))
    service.run()
    if number in (1, 3):
        print('\n'.join(service.report()))
print('\n'.join(service.report()))
print(service.report() == service.report())
