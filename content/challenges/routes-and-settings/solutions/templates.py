"""Pages of sites, made of templates: the table holds the templates themselves."""

_templates = {}


class Settings:
    def __init__(self, text):
        self.values = dict(line.split(' = ', 1) for line in text.splitlines())


def install(site, text):
    values = Settings(text).values
    _templates.update({'/%s/%s' % (site, name): values[name] for name in ('welcome', 'goodbye')})


def show(path, user):
    try:
        template = _templates[path]
    except KeyError:
        raise LookupError(path) from None
    return template.replace('{user}', user)
