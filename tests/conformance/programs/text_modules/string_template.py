# string: constants, Template, Formatter, capwords.
import string

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.whitespace), string.punctuation, len(string.printable))
print(string.capwords('  hello   wORLD  '), string.capwords('a-b-c', '-'))
t = string.Template('$who likes ${what} for $$5, $$who')
print(t.substitute(who='tim', what='kung pao'), t.safe_substitute({'who': 'x'}), t.substitute({'who': 1}, what=2), t.template)
for text in ['$', 'a\nb $ 5', '${a', '$a $b', 'ok', '${1}']:
    try:
        print(string.Template(text).substitute(a=1))
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e)

class Percent(string.Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'

print(Percent('%% %with_under %notunder %{with_under}').safe_substitute(with_under='replaced'))

class Shout(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kwargs)

    def format_field(self, value, spec):
        return super().format_field(value, spec).upper()

f = Shout()
print(f.format('{0} {name!r:>8} {missing} {0[0]}', 'abc', name='n'), f.vformat('{}{}', ('a', 'b'), {}))
print(list(string.Formatter().parse('a{b!r:>{w}}c{{d}}{}')), string.Formatter().get_field('0.real', (3,), {}))
for text in ['{', '}', '{0', '{a!x}', '{}{1}', '{1}{}', '{0[}', '{9}', '{z}']:
    try:
        print(string.Formatter().format(text, 1, 2, a=3))
    except Exception as e:
        print(text, type(e).__name__, e)
