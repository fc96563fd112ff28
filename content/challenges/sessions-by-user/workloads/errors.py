import shop

for _ in range(2):
    try:
        shop.session('')
    except ValueError as error:
        print(error, shop.users())
print(shop.session('ada').user)
