print("package loaded")
VERSION = "1.0"
