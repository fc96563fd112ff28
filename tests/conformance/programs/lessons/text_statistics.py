text = """the quick brown fox jumps over the lazy dog
the dog sleeps and the fox runs away
a quick end"""
counts = {}
for line in text.splitlines():
    for word in line.split():
        counts[word] = counts.get(word, 0) + 1
ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
for word, n in ranked[:5]:
    print(f"{word:<8}{n:>3} {'#' * n}")
by_length = {}
for word in counts:
    by_length.setdefault(len(word), set()).add(word)
print({length: sorted(words) for length, words in sorted(by_length.items())})
longest = max(counts, key=lambda w: (len(w), w))
print(longest, sum(counts.values()), len(counts), f"{sum(map(len, counts)) / len(counts):.3f}")
print(" ".join(word.capitalize() for word in text.split()[:4]), text.count("o"), text.title()[:20])
caesar = "".join(chr((ord(c) - 97 + 3) % 26 + 97) if c.isalpha() else c for c in "hello, world")
print(caesar, "".join(reversed("abc")), "level" == "level"[::-1], sorted("listen") == sorted("silent"))
print("\n".join(f"{n:2} {line}" for n, line in enumerate(text.splitlines(), 1)))
