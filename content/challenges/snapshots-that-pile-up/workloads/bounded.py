from watch import Watch

watch = Watch(['nothing.py'])


def minutes(count):
    for _ in range(count):
        watch.look()


minutes(4)
print(len(watch.history))
minutes(16)
# mark: after 20 minutes
minutes(40)
# mark: after 60 minutes
print(len(watch.history), type(watch.history).__name__)
watch.close()
