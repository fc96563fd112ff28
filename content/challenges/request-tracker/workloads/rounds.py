import tracker


def work(request):
    if request.path.endswith('5'):
        raise KeyError(request.path)
    return request.path


def rounds(first, last):
    for number in range(first, last):
        try:
            tracker.handle('/page/' + str(number), work)
        except KeyError:
            pass


rounds(0, 10)
# mark: after 10 requests
print(tracker.active())

rounds(10, 60)
# mark: after 60 requests
print(tracker.active())
