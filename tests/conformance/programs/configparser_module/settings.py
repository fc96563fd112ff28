# stress: audit: regular expressions are compiled
import configparser, io

TEXT = '''[DEFAULT]
home = /srv/leaklab
level = 3
# a comment
[server]
Host = example.org
port: 80
path = %(home)s/www
lines = one
    two

    three
debug = yes
[empty]
'''
config = configparser.ConfigParser()
config.read_string(TEXT)
print(config.sections(), config['server']['host'], config.get('server', 'path'), config.get('server', 'path', raw=True))
print(config.getint('server', 'port'), config['server'].getboolean('debug'), config['server'].getfloat('level'))
print(repr(config['server']['lines']), list(config['empty']), dict(config['server']), 'server' in config, len(config))
print(config.get('server', 'none', fallback='f'), config['server'].get('none'), config.has_option('server', 'level'))
print(config['server'], config.items('server'), config.options('empty'), config.defaults())
config['new'] = {'A': '1', 'b': 'two'}
config.set('new', 'c', '%(b)s!')
config.remove_option('server', 'lines')
out = io.StringIO()
config.write(out)
print(out.getvalue())


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


read = lambda text, **how: configparser.ConfigParser(**how).read_string(text)
attempt(lambda: config['none'])
attempt(lambda: config.get('none', 'x'))
attempt(lambda: config.get('new', 'x'))
attempt(lambda: config.getint('new', 'b'))
attempt(lambda: config.getboolean('new', 'b'))
attempt(lambda: config.add_section('new'))
attempt(lambda: config.add_section('DEFAULT'))
attempt(lambda: config.set('new', 'd', 4))
attempt(lambda: config.set('new', 'd', '5%'))
attempt(lambda: read('a=1'))
attempt(lambda: read('[a]\nx=1\nx=2'))
attempt(lambda: read('[a]\n[a]'))
attempt(lambda: read('[a]\nnothing\n'))
config.read_dict({'loop': {'a': '%(b)s', 'b': '%(a)s', 'c': '%(zz)s'}})
attempt(lambda: config.get('loop', 'a'))
attempt(lambda: config.get('loop', 'c'))
extended = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True, delimiters='=',
                                     inline_comment_prefixes='#', converters={'list': str.split})
extended.read_string('[a]\nx = 1 2 # note\nalone\n[b]\ny = ${a:x}/${z}\nz = $$\n')
print(dict(extended['a']), extended['b']['y'], extended.getlist('a', 'x'), extended['a'].getlist('x'))
attempt(lambda: configparser.RawConfigParser().read('no_such_file'))
