# Texts in the encodings of East Asia, there and back.
TEXTS = {
    'gb2312': '你好，世界', 'gbk': '你好，朱镕基', 'gb18030': '你好 𠀀 ñ', 'hz': '你好 hz~', 'big5': '你好，世界', 'cp950': '歡迎 裏',
    'big5hkscs': '香港 㗎', 'euc_kr': '안녕 뷁', 'cp949': '안녕 뷁', 'johab': '안녕 漢', 'iso2022_kr': '안녕 hi',
    'euc_jp': 'こんにちは ｶﾅ 丂', 'shift_jis': 'こんにちは ｶﾅ', 'cp932': '髙島屋 ①', 'iso2022_jp': 'こんにちは abc', 'iso2022_jp_1': '丂 x',
    'iso2022_jp_2': '한글 你', 'iso2022_jp_ext': 'ｶﾅ', 'euc_jis_2004': 'か゚ 俱', 'shift_jis_2004': 'か゚ 俱', 'euc_jisx0213': 'か゚',
    'shift_jisx0213': 'か゚', 'iso2022_jp_3': 'ヿ 乂', 'iso2022_jp_2004': 'ヿ 俱',
}
for name, text in TEXTS.items():
    data = text.encode(name)
    print(name, data, data.decode(name) == text)
    try:
        '\N{SNOWMAN WITHOUT SNOW}\N{GRINNING FACE}'.encode(name)
    except UnicodeEncodeError as e:
        print(' ', e)
    for errors in 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace':
        print(' ', errors, 'a\N{GRINNING FACE}b'.encode(name, errors))
for alias in 'GB2312', 'euc-cn', 'CP936', 'big5-tw', 'csbig5', 'ks_c-5601', 'uhc', 'ms932', 'Shift-JIS', 'sjis', 'eucJP', 'ISO-2022-JP':
    print(alias, b'ok'.decode(alias), end='; ')
print()
