try:
    print("no handler follows")
