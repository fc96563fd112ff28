# unicodedata: categories, normal forms, combining marks, digits, widths.
import unicodedata as u

print([u.category(c) for c in 'aA1 \n_-(«»+€^©ǅʰª\u0301Ⅷ²\u200b\ud800\ue000'], u.category('\u0378'))
print(ascii(u.normalize('NFD', 'é')), ascii(u.normalize('NFC', 'e\u0301')), ascii(u.normalize('NFKD', 'ﬁ²')), u.is_normalized('NFC', 'é'))
print(''.join(c for c in u.normalize('NFD', 'Crème Brûlée') if not u.combining(c)), u.combining('\u0301'), u.combining('a'), u.combining('\u0327'))
print(u.decimal('7'), u.decimal('٣'), u.decimal('𝟗'), u.decimal('𝟘'), u.decimal('x', None), u.bidirectional('a'), u.bidirectional('א'), u.bidirectional('1'))
print([u.east_asian_width(c) for c in 'aé中ｶＡ¡'], u.mirrored('('), u.mirrored('a'))
for attempt in [lambda: u.decimal('x'), lambda: u.normalize('NFX', 'a')]:
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
