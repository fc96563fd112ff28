import uploads

print(uploads.page())
for name, size in (('a.jpg', 60), ('b.jpg', 10), ('c.jpg', 70)):
    print(name, uploads.save(name, size))
print(uploads.page())
for number in range(12):
    uploads.save('x' + str(number), 99)
print(len(uploads.page()), uploads.page()[0], uploads.page()[-1])
