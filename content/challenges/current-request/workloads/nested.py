import web


def inner():
    return web.current().path


def failing():
    raise OSError(web.current().path)


def outer():
    before = web.current()
    paths = [web.handle('/inner', inner), web.current().path, web.current() is before]
    try:
        web.handle('/failing', failing)
    except OSError as error:
        paths.append(str(error))
    return paths + [web.current().path, web.handle('/deep', lambda: web.handle('/deeper', inner))]


print(web.handle('/outer', outer))
