# difflib: matcher, ratios, ndiff, unified and context diffs, restore.
# stress: audit (very many lists and tuples)
import difflib

s = difflib.SequenceMatcher(None, 'qabxcd', 'abycdf')
print(s.get_matching_blocks(), s.get_opcodes(), round(s.ratio(), 3), s.quick_ratio(), s.real_quick_ratio())
print(s.find_longest_match(), difflib.SequenceMatcher(lambda c: c == ' ', ' abcd', 'abcd abcd').find_longest_match(0, 5, 0, 9))
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), difflib.get_close_matches('x', [], 1, 0.5))
one = 'one\ntwo\nthree\nsame\n\tabcDefghiJkl\n'.splitlines(keepends=True)
two = 'ore\ntree\nemu\nsame\n\tabcdefGhijkl\n'.splitlines(keepends=True)
diff = list(difflib.ndiff(one, two))
print(''.join(diff))
print(list(difflib.restore(diff, 1)) == one, list(difflib.restore(diff, 2)) == two)
lines = [f'line {i}\n' for i in range(30)]
changed = lines[:3] + ['new\n'] + lines[3:20] + lines[22:]
print(''.join(difflib.unified_diff(lines, changed, 'before.txt', 'after.txt', '2020-01-01', n=2)))
print(''.join(difflib.context_diff(one, two, 'a', 'b')))
print(list(difflib.unified_diff(['a'], ['a'])), list(difflib.unified_diff([], ['a'], lineterm='')))
for attempt in [lambda: difflib.get_close_matches('a', [], 0), lambda: difflib.get_close_matches('a', [], 1, 2), lambda: list(difflib.restore([], 3)),
                lambda: list(difflib.unified_diff([b'a'], [b'b']))]:
    try:
        print(attempt())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(difflib.IS_LINE_JUNK(' # \n'), difflib.IS_LINE_JUNK('x'), difflib.IS_CHARACTER_JUNK('\t'), difflib.Match(1, 2, 3))
