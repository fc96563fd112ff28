# What the tokenizer warns of comes before the mistake behind it.
import sys
def t(s, mode='exec'):
    try: compile(s, '<s>', mode)
    except SyntaxError as e: print(e.msg)
    sys.stderr.flush()
t("x = 1if 1 els 2")
t("x = '\\d' 5")
t("x = 1if 1 else 2\n  y = 5if 1 else 2")
t("x = 1if 1 else 2; 5if )")
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    t("x = 1if 1 els 2")
    t("x = 1if 1 else 2; 1 is 2; 1()")
    t("x = 1if 1 else 2; return")
    print([str(i.message) for i in w])
    warnings.simplefilter('error')
    t("x = 1if 1 els 2")
