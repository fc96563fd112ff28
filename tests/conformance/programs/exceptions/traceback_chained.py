class ConfigError(Exception):
    pass


def read(key):
    return {"name": "x"}[key]


def load(key):
    try:
        return read(key)
    except KeyError as error:
        raise ConfigError(f"no {key}") from error


def start():
    try:
        load("port")
    except ConfigError:
        undefined_fallback()


start()
