import parcel.second
x = 1
