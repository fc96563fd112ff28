# textwrap: wrap, fill, shorten, dedent, indent.
import textwrap

text = "Hello there, how are you?  This is a well-known, long-winded example--really. Extraordinarilylongword ends it.\tTab"
for width in (5, 12, 30):
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 40, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(text, 30), textwrap.shorten('Hello  world!', width=11), textwrap.shorten('Hello world', width=10, placeholder='...'))
print(textwrap.wrap(text, 20, break_long_words=False, break_on_hyphens=False, max_lines=3), textwrap.wrap('', 5), textwrap.wrap('a b', 1))
print(repr(textwrap.dedent('''
      first
        second

      third
   ''')), repr(textwrap.dedent('\tx\n  y')), repr(textwrap.indent('a\n\n b\n', '> ')), repr(textwrap.indent('a\n\n', '+', lambda line: True)))
for attempt in [lambda: textwrap.wrap('x', 0), lambda: textwrap.shorten('hello world', 3)]:
    try:
        print(attempt())
    except ValueError as e:
        print(e)
w = textwrap.TextWrapper(width=20, fix_sentence_endings=True, expand_tabs=False, replace_whitespace=False, drop_whitespace=False)
print(w.wrap('One. Two! Three? four.\nFive'), w.width, w.placeholder)
