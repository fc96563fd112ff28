# Up to 3.12 the columns of the main file are counted in bytes; 3.15 knows that some characters are wide.
greeting = "héllo, 日本"
print("日本語 é", greeting 5)
