import broken

broken.run(0)
