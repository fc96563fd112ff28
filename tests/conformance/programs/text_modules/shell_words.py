# shlex, fnmatch and html.escape.
import fnmatch, html, shlex

print(shlex.split("a 'b c' \"d \\\" e\" f\\ g # h"), shlex.split('x # y', comments=True), shlex.split("it's", posix=False) if 0 else '')
print(shlex.quote("it's"), shlex.quote(''), shlex.quote('plain'), shlex.join(['a b', 'c', "d'"]))
print(list(shlex.shlex('a && b || c; d >> e', punctuation_chars=True)), list(shlex.shlex("x='1' y=2", posix=True)))
for bad in ["'open", 'end\\']:
    try:
        shlex.split(bad)
    except ValueError as e:
        print(e)
names = ['a.py', 'b.txt', 'B.PY', '.hidden', 'x[1].py', 'ab.py']
for pattern in ['*.py', '?.py', '[ab].*', '[!a]*', '*', 'x[[]1].py', '[a-', '[]-a]*', '*b*', 'a*p*y']:
    print(pattern, fnmatch.filter(names, pattern), [fnmatch.fnmatchcase(n, pattern) for n in names])
print(fnmatch.fnmatch('a.py', '*.py'), fnmatch.filter([b'ab'], b'a*'))
print(html.escape('<a href="x">\'&amp;'), html.escape('"\'', quote=False))
