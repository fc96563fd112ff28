# profiles: 3.14+
"""What template strings are made for: escaping, queries, logging."""
from string.templatelib import Interpolation, Template, convert


def render(template, escape):
    out = []
    for part in template:
        match part:
            case str() as text:
                out.append(text)
            case Interpolation(value, _, conversion, spec):
                if isinstance(value, Template):
                    out.append(render(value, escape))
                else:
                    out.append(escape(format(convert(value, conversion), spec)))
    return ''.join(out)


def html(template):
    return render(template, lambda text: text.replace('&', '&amp;').replace('<', '&lt;'))


def query(template):
    text = '?'.join(template.strings)
    return text, template.values


evil = '<script>'
rows = [1.5, 22.25]
print(html(t'<p title={evil!r}>{evil} {sum(rows):>8.2f} {t"<b>{evil}</b>"}</p>'))
print(query(t'select * from users where name = {evil} and age > {18}'))
print(dict((part.expression, part.value) for part in t'{evil} {rows}'.interpolations))
print(render(t'{evil:^12}|{rows!s}', str.upper))
