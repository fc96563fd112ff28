# html.unescape and html.entities.
# stress: audit (the table of names is made of very many objects)
import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

for text in ['&lt;b&gt; &amp;amp; &quot;&#39;&#x41;&eacute;&nbsp;|', '&notin; &notit; &copy &copycat; &nosuch; & &; &#0; &#x80; &#xd800; &#1114112; &#xb;',
             '&NotEqualTilde; &#13; &#x110000 &fjlig;', 'plain', '&amp', '&#65 &#x', '&hellip;&mdash;&euro;']:
    print(ascii(html.unescape(text)), html.unescape(html.escape(text)) == html.unescape(html.escape(text)))
print(len(html5), len(name2codepoint), name2codepoint['eacute'], codepoint2name[160], ascii(entitydefs['copy']), ascii(html5['AMP']))
