import gc

import renderer

gc.disable()
templates = {'cover': renderer.Template('cover', 'Dear {name}'), 'sum': renderer.Template('sum', '{amount}')}
service = renderer.Renderer(templates)


def morning(first, jobs):
    for number in range(first, first + jobs):
        values = {'name': number} if number % 3 == 0 else {'name': number, 'amount': 1}
        service.submit(renderer.Job(number, ['cover', 'sum'], values))
    service.run()


morning(0, 60)
# mark: after 20 failures
print(service.failed)

morning(60, 240)
# mark: after 100 failures
print(service.failed, len(service.report()))
