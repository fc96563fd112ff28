import tracker


def answer(request):
    return 'answer to ' + request.path + ', active: ' + ' '.join(tracker.active())


def nested(request):
    return tracker.handle('/inner', answer) + ', then: ' + ' '.join(tracker.active())


def failing(request):
    raise ValueError('cannot do ' + request.path)


print(tracker.handle('/one', answer))
print(tracker.handle('/outer', nested))
print(tracker.active(), tracker.recent())
for path in ('/bad', '/worse'):
    try:
        tracker.handle(path, failing)
    except ValueError as error:
        print('caught', error)
print(tracker.active(), tracker.recent())
