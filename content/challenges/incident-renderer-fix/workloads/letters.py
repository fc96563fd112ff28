import renderer

templates = {
    'cover': renderer.Template('cover', 'Dear {name}'),
    'invoice': renderer.Template('invoice', 'You owe {amount} for {what}. {name}, pay!'),
    'empty': renderer.Template('empty', ''),
}
service = renderer.Renderer(templates, attempts=3)
service.on_delivery.append(lambda number, pages: print('delivered', number, pages))

service.submit(renderer.Job(1, ['cover', 'invoice'], {'name': 'Ada', 'amount': 3, 'what': 'ink'}))
service.submit(renderer.Job(2, ['cover', 'invoice'], {'name': 'Bob'}))
service.submit(renderer.Job(3, [], {}))
service.submit(renderer.Job(4, ['empty', 'cover'], {'name': '{what}'}))
service.run()
print(service.delivered, service.failed, len(service.queue))


def reopen(number, pages):
    if number == 5:
        service.submit(renderer.Job(6, ['cover'], {'name': 'Cy'}))


service.on_delivery.append(reopen)
service.submit(renderer.Job(5, ['cover'], {'name': 'Di'}))
service.run()
print(service.delivered, service.failed)

try:
    service.submit(renderer.Job(7, ['cover'], None))
    service.run()
except TypeError:
    print('a mistake of the caller reaches the caller')
