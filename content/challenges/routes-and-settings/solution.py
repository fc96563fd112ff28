"""Pages of sites, made of templates."""

_routes = {}


class Settings:
    def __init__(self, text):
        self.text = text
        self.values = {}
        for line in text.splitlines():
            name, _, value = line.partition(' = ')
            self.values[name] = value


def handler(template):
    # It holds what it needs, and not where that came from.
    def page(user):
        return template.replace('{user}', user)

    return page


def install(site, text):
    settings = Settings(text)
    made = {}
    for name in ('welcome', 'goodbye'):
        made['/%s/%s' % (site, name)] = handler(settings.values[name])
    _routes.update(made)


def show(path, user):
    if path not in _routes:
        raise LookupError(path)
    return _routes[path](user)
