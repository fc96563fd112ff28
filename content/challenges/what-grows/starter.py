"""Finds the types that grow with each round of an action."""


def grows(action, rounds=4):
    return []
