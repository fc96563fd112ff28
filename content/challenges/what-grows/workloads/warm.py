from growth import grows


class Page:
    pass


class Batch:
    pass


class Config:
    pass


cache, batches, state = {}, [], []


def fills_cache():
    number = len(cache)
    if number < 3:
        cache[number] = Page()


def drops_batches():
    batches.append(Batch())
    if len(batches) == 3:
        batches.clear()


def warms_up():
    if not state:
        state.extend(Config() for _ in range(5))


print(grows(fills_cache, 5), grows(drops_batches, 5), grows(warms_up, 3))
