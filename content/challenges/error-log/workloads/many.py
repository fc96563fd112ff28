import uploads


def rounds(first, last):
    for number in range(first, last):
        uploads.save('x' + str(number), 60)


rounds(0, 20)
# mark: after 20 failures
print(len(uploads.page()))
rounds(20, 30)
# mark: after 30 failures
print(len(uploads.page()))
