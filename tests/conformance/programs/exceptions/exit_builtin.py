print("quit works like sys.exit")
exit(4)
