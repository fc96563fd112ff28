# counting words in a dict
words = [f'word{i % 1000}' for i in range(300_000)]
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
print(len(counts))
