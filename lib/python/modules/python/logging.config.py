"""Loggers and handlers out of a dict."""

import logging
import logging.handlers
import re

_IDENTIFIER = re.compile('^[a-z_][a-z0-9_]*$', re.I)


def _resolve(name):
    # The object that a dotted name leads to.
    try:
        return _find(name)
    except ImportError as e:
        raise ValueError('Cannot resolve %r: %s' % (name, e)) from e


def _find(name):
    parts = name.split('.')
    used = parts.pop(0)
    found = __import__(used)
    for n in parts:
        used = used + '.' + n
        try:
            found = getattr(found, n)
        except AttributeError:
            __import__(used)
            found = getattr(found, n)
    return found


class DictConfigurator:
    """Reads a configuration."""

    def __init__(self, config):
        self.config = config

    def value(self, value):
        """A value, with what ext:// and cfg:// stand for."""
        if isinstance(value, dict):
            return {key: self.value(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)) and not hasattr(value, '_fields'):
            return type(value)(map(self.value, value))
        if isinstance(value, str):
            if value.startswith('ext://'):
                return _resolve(value[6:])
            if value.startswith('cfg://'):
                found = self.config
                for part in value[6:].split('.'):
                    found = found[part]
                return found
        return value

    def configure_custom(self, config):
        """An object made by the factory under '()'."""
        config = dict(config)
        factory = config.pop('()')
        if not callable(factory):
            factory = _resolve(factory)
        props = config.pop('.', None)
        result = factory(**{k: self.value(v) for k, v in config.items() if _IDENTIFIER.match(k)})
        if props:
            for name, value in props.items():
                setattr(result, name, value)
        return result

    def configure(self):
        """Makes everything."""
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError('Unsupported version: %s' % config['version'])
        incremental = config.pop('incremental', False)
        with logging._lock:
            if incremental:
                self.configure_increment(config)
                return
            disable_existing = config.pop('disable_existing_loggers', True)
            logging._handlers.clear()
            del logging._handlerList[:]
            self.formatters = self.configure_all(config.get('formatters', {}), self.configure_formatter, 'formatter')
            self.filters = self.configure_all(config.get('filters', {}), self.configure_filter, 'filter')
            self.handlers = {}
            handlers = config.get('handlers', {})
            deferred = []
            for name in sorted(handlers):
                if 'target' in handlers[name]:
                    deferred.append(name)
                else:
                    self.add_handler(name, handlers[name])
            for name in deferred:
                self.add_handler(name, handlers[name])
            root = logging.root
            existing = sorted(root.manager.loggerDict.keys())
            children = []
            loggers = config.get('loggers', {})
            for name in loggers:
                if name in existing:
                    prefix = name + '.'
                    children += [other for other in existing if other.startswith(prefix)]
                    existing.remove(name)
                try:
                    self.configure_logger(name, loggers[name])
                except Exception as e:
                    raise ValueError('Unable to configure logger %r' % name) from e
            for name in existing:
                logger = root.manager.loggerDict[name]
                if name in children:
                    if not isinstance(logger, logging.PlaceHolder):
                        logger.setLevel(logging.NOTSET)
                        logger.handlers = []
                        logger.propagate = True
                else:
                    logger.disabled = disable_existing
            if config.get('root'):
                try:
                    self.common_logger(root, config['root'])
                except Exception as e:
                    raise ValueError('Unable to configure root logger') from e

    def configure_increment(self, config):
        """Changes levels alone."""
        for name, entry in config.get('handlers', {}).items():
            if name not in logging._handlers:
                raise ValueError('No handler found with name %r' % name)
            level = entry.get('level', None)
            if level:
                logging._handlers[name].setLevel(logging._checkLevel(level))
        for name, entry in config.get('loggers', {}).items():
            self.common_logger(logging.getLogger(name), entry, True)
        if config.get('root'):
            self.common_logger(logging.root, config['root'], True)

    def configure_all(self, entries, configure, what):
        """Everything of one kind, by name."""
        result = {}
        for name in entries:
            try:
                result[name] = configure(entries[name])
            except Exception as e:
                raise ValueError('Unable to configure %s %r' % (what, name)) from e
        return result

    def configure_formatter(self, config):
        """A formatter."""
        if '()' in config:
            return self.configure_custom(config)
        c = logging.Formatter
        if config.get('class'):
            c = _resolve(config['class'])
        kwargs = {}
        if 'validate' in config:
            kwargs['validate'] = config['validate']
        if 'defaults' in config:
            kwargs['defaults'] = config['defaults']
        return c(config.get('format', None), config.get('datefmt', None), config.get('style', '%'), **kwargs)

    def configure_filter(self, config):
        """A filter."""
        if '()' in config:
            return self.configure_custom(config)
        return logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        """Filters by name."""
        for f in filters:
            try:
                filterer.addFilter(f if callable(f) or callable(getattr(f, 'filter', None)) else self.filters[f])
            except Exception as e:
                raise ValueError('Unable to add filter %r' % f) from e

    def add_handler(self, name, config):
        """A handler under its name."""
        try:
            handler = self.configure_handler(config)
            handler.name = name
            self.handlers[name] = handler
        except Exception as e:
            raise ValueError('Unable to configure handler %r' % name) from e

    def configure_handler(self, config):
        """A handler."""
        config = dict(config)
        formatter = config.pop('formatter', None)
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except Exception as e:
                raise ValueError('Unable to set formatter %r' % formatter) from e
        level = config.pop('level', None)
        filters = config.pop('filters', None)
        if '()' in config:
            result = self.configure_custom(config)
        else:
            klass = _resolve(config.pop('class'))
            props = config.pop('.', None)
            if issubclass(klass, logging.handlers.MemoryHandler) and 'target' in config:
                try:
                    config['target'] = self.handlers[config['target']]
                except Exception as e:
                    raise ValueError('Unable to set target handler %r' % config['target']) from e
            result = klass(**{k: self.value(v) for k, v in config.items() if _IDENTIFIER.match(k)})
            if props:
                for name, value in props.items():
                    setattr(result, name, value)
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        return result

    def common_logger(self, logger, config, incremental=False):
        """Level, handlers and filters of a logger."""
        level = config.get('level', None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if not incremental:
            for h in logger.handlers[:]:
                logger.removeHandler(h)
            for h in config.get('handlers', None) or ():
                try:
                    logger.addHandler(self.handlers[h])
                except Exception as e:
                    raise ValueError('Unable to add handler %r' % h) from e
            self.add_filters(logger, config.get('filters', None) or ())

    def configure_logger(self, name, config):
        """A logger that is not the root."""
        logger = logging.getLogger(name)
        self.common_logger(logger, config)
        logger.disabled = False
        propagate = config.get('propagate', None)
        if propagate is not None:
            logger.propagate = propagate


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Sets up logging as the dict says."""
    dictConfigClass(dict(config)).configure()
